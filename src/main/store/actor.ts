/** Who acts: an operator of this PC, or the program itself (id null). */
export interface Actor {
  readonly operatorId: string | null
  readonly operatorName: string
}

/** What is about to happen, for the audit chain. `detail` holds counts, codes and reasons, never personal data. */
export interface Intent {
  /** `feature.command`, for instance `grids.merge`. */
  readonly action: string
  readonly entity?: string
  readonly recordId?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}
