import { noticeBoardsPdf } from '../../src/main/print/notice-board.ts'
import { peakMemory } from './support/peak-memory.ts'
import { sampleBoards } from './support/print-samples.ts'
import { limitRow, type BenchRow } from './support/row.ts'

export const name = 'boards-batch'

/** A community's 104 notice boards on A3 with four photos each, from a cold start, against fixed limits. */
export async function bench(): Promise<BenchRow[]> {
  const boards = sampleBoards(104)
  const start = performance.now()
  const pdf = await noticeBoardsPdf(boards, 'A3', { created: new Date('2026-01-05T01:00:00Z') })
  const ours = performance.now() - start
  const note = `104 A3 boards, 416 photos, ${(pdf.length / 1024 / 1024).toFixed(1)} MB; a fixed limit, no reference`
  return [
    limitRow({ name, ours, unit: 'ms', most: 15_000, note }),
    limitRow({ name: `${name}-memory`, ours: peakMemory(), unit: 'MB', most: 600, note: 'peak of the whole process' }),
  ]
}
