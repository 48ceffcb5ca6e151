import { PrintService } from '../../src/main/jobs/print-service.ts'
import { START_WORDING } from '../../src/main/print/certificate.ts'
import { sampleCertificates } from './support/print-samples.ts'
import { limitRow, type BenchRow } from './support/row.ts'

export const name = 'ui-block'

/** How often the answering thread looks at the clock, in milliseconds. */
const BEAT = 2

/** The longest this thread was held up while 1,043 certificates were printed in their own. */
export async function bench(): Promise<BenchRow[]> {
  const batch = { title: '聘书', wording: START_WORDING, certificates: sampleCertificates(1043) }
  let last = performance.now()
  let longest = 0
  const beat = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - BEAT)
    last = now
  }, BEAT)
  const service = new PrintService(() => new Date('2026-01-05T01:00:00Z'))
  await service.render({ kind: 'certificates', data: batch })
  clearInterval(beat)
  await service.close()
  const note = '1,043 certificates with codes in a worker thread; a fixed limit, no reference'
  return [limitRow({ name, ours: longest, unit: 'ms', most: 50, note })]
}
