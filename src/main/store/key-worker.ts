import { parentPort, workerData } from 'node:worker_threads'
import { unwrapKey, wrapKey } from './key-wrap.ts'
import type { KeyTask } from './key-derivation.ts'

// The thread behind `key-derivation.ts`: one task, one answer, then it ends and its memory goes with it.
const task = workerData as KeyTask // the only caller is key-derivation.ts, which types it
const answer =
  task.kind === 'wrap'
    ? await wrapKey(task.key, task.passphrase, task.workFactor)
    : await unwrapKey(task.wrap, task.passphrase)
parentPort?.postMessage(answer)
