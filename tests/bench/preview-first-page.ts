import { PrintService } from '../../src/main/jobs/print-service.ts'
import { START_WORDING } from '../../src/main/print/certificate.ts'
import { sampleCertificates } from './support/print-samples.ts'
import { limitRow, type BenchRow } from './support/row.ts'

export const name = 'preview-first-page'

const RUNS = 5

/**
 * The first page of a certificate in the print thread: the thread new each time (its start, modules, fonts, layout), and
 * warm as it is from the second preview on. The middle of five runs each.
 */
export async function bench(): Promise<BenchRow[]> {
  const data = { title: '聘书', wording: START_WORDING, certificates: sampleCertificates(1) }
  const cold: number[] = []
  const warm: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const service = new PrintService(() => new Date('2026-01-05T01:00:00Z'))
    for (const times of [cold, warm]) {
      const start = performance.now()
      await service.render({ kind: 'certificates', data })
      times.push(performance.now() - start)
    }
    await service.close()
  }
  return [row(name, cold, 'a new thread each time'), row(`${name}-warm`, warm, 'the thread is running already')]
}

function row(name: string, times: number[], note: string): BenchRow {
  return limitRow({ name, ours: middle(times), unit: 'ms', most: 300, note: `${note}; a fixed limit, no reference` })
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
