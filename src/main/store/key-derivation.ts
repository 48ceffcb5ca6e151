import { Worker } from 'node:worker_threads'
import { workerUrl } from '../jobs/worker-url.ts'

/** What the key thread is asked: seal a data key, or open a wrap. */
export type KeyTask =
  | { readonly kind: 'wrap'; readonly key: Uint8Array; readonly passphrase: string; readonly workFactor: number }
  | { readonly kind: 'unwrap'; readonly wrap: Uint8Array; readonly passphrase: string }

/** Seals a data key for a passphrase, off the thread that answers the renderer. */
export async function sealKey(key: Uint8Array, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const sealed = await inThread({ kind: 'wrap', key, passphrase, workFactor })
  if (sealed === null) throw new Error('the key thread ended without an answer')
  return sealed
}

/** The data key of a wrap, or null for a wrong passphrase; takes seconds, blocks nobody. */
export async function openKey(wrap: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  return await inThread({ kind: 'unwrap', wrap, passphrase })
}

async function inThread(task: KeyTask): Promise<Uint8Array | null> {
  return await new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(import.meta.url, './key-worker'), { workerData: task })
    worker.once('message', (answer: Uint8Array | null) => {
      resolve(answer)
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the key thread ended without an answer'))
    })
  })
}
