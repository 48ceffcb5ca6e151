import { tablePdf } from '../../src/main/print/table.ts'
import { convertWithLibreOffice } from './support/libre-office.ts'
import { peakMemory } from './support/peak-memory.ts'
import { sampleName } from './support/print-samples.ts'
import { limitRow, ratioRow, type BenchRow } from './support/row.ts'

export const name = 'ledger-pdf'

const ROWS = 20_000
const LABELS = ['序号', '姓名', '性别', '网格', '地址', '电话', '政治面貌', '备注']

/** A ledger of 20,000 rows and 8 columns as a PDF, against LibreOffice Calc's export of the same table. */
export async function bench(): Promise<BenchRow[]> {
  const rows = Array.from({ length: ROWS }, (_, index) => [
    String(index + 1),
    sampleName(index),
    index % 2 === 0 ? '男' : '女',
    `第${String((index % 104) + 1)}网格`,
    `香山湾小区${String((index % 40) + 1)}号楼${String((index % 4) + 1)}单元${String((index % 900) + 101)}室`,
    `138****${String(1000 + (index % 9000))}`,
    index % 9 === 0 ? '中共党员' : '群众',
    index % 20 === 0 ? '空巢老人，每月走访两次，子女在西安工作' : '',
  ])
  const start = performance.now()
  const columns = LABELS.map((label, index) => ({ label, share: [4, 6, 3, 6, 16, 8, 6, 12][index] ?? 1 }))
  const table = { title: '居民名册', subtitle: '新城社区', columns, rows, orientation: 'landscape', note: '' } as const
  await tablePdf(table, { created: new Date('2026-01-05T01:00:00Z') })
  const ours = performance.now() - start
  const memory = peakMemory()
  const office = convertWithLibreOffice([LABELS, ...rows].map((row) => row.join(',')).join('\n'), 'csv')
  const note = office === null ? 'LibreOffice: not installed' : `${String(ROWS)} rows; reference: LibreOffice Calc`
  return [
    ratioRow({ name, ours, reference: office?.time ?? null, unit: 'ms', most: 1, note }),
    limitRow({ name: `${name}-memory`, ours: memory, unit: 'MB', most: 600, note: 'peak of the whole process' }),
  ]
}
