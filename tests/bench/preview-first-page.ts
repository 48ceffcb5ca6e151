import { Worker } from 'node:worker_threads'
import { limitRow, type BenchRow } from './support/row.ts'

export const name = 'preview-first-page'

const RUNS = 5

/** The first page of a certificate in a new worker thread: thread, modules, fonts, layout. The middle of five runs. */
export async function bench(): Promise<BenchRow[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    const worker = new Worker(new URL('support/preview-worker.ts', import.meta.url))
    await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    times.push(performance.now() - start)
    await worker.terminate()
  }
  const ours = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  return [limitRow({ name, ours, unit: 'ms', most: 300, note: 'a new thread each time; a fixed limit, no reference' })]
}
