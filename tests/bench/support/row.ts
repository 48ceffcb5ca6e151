/**
 * One figure of a bench. `ours` and `reference` are measured in the same run, in `unit`; smaller is better.
 * `reference` is null when there is nothing to compare with on this machine, and `note` says why.
 */
export interface BenchRow {
  readonly name: string
  readonly ours: number
  readonly reference: number | null
  /** `ours / reference`, or null. */
  readonly ratio: number | null
  /** What is asked for, in words: `≤ 0.5 ×`, `≤ 500 MB`. */
  readonly target: string
  readonly ok: boolean
  readonly unit: string
  readonly note: string
}

/** A row held to a largest share of the reference. Without a reference the row is not ok: nothing was shown. */
export function ratioRow(
  row: Pick<BenchRow, 'name' | 'ours' | 'reference' | 'unit'> & { readonly most: number; readonly note?: string },
): BenchRow {
  const { most, note = '', ...figures } = row
  const ratio = row.reference === null ? null : row.ours / row.reference
  return { ...figures, ratio, target: `≤ ${String(most)} ×`, ok: ratio !== null && ratio <= most, note }
}

/** A row held to a fixed limit in its own unit; a reference is shown where there is one. */
export function limitRow(
  row: Pick<BenchRow, 'name' | 'ours' | 'unit'> & {
    readonly most: number
    readonly reference?: number | null
    readonly note?: string
  },
): BenchRow {
  const { most, note = '', reference = null, ...figures } = row
  const ratio = reference === null ? null : row.ours / reference
  return { ...figures, reference, ratio, target: `≤ ${String(most)} ${row.unit}`, ok: row.ours <= most, note }
}
