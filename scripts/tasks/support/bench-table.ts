import type { BenchRow } from '../../../tests/bench/support/row.ts'

const HEAD = ['name', 'ours', 'reference', 'ratio', 'target', 'verdict', 'note']

/** The rows as a table for a terminal, one line each, columns aligned. */
export function benchTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${figure(row.ours)} ${row.unit}`,
    row.reference === null ? '–' : `${figure(row.reference)} ${row.unit}`,
    row.ratio === null ? '–' : `${figure(row.ratio)} ×`,
    row.target,
    row.ok ? 'ok' : 'MISSED',
    row.note,
  ])
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...cells].map((line) => (line[column] ?? '').length)))
  return [HEAD, ...cells]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
