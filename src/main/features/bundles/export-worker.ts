import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '../../../shared/errors/app-error.ts'
import type { StoreLocation } from '../../store/database.ts'
import { openReader } from '../../store/open-store.ts'
import { buildBundle, type ExportTask } from './export-task.ts'

// The thread behind `export-in-worker.ts`: its own reading connection, one bundle, then it ends.
const { location, task } = workerData as { location: StoreLocation; task: ExportTask } // typed by its only caller
const db = openReader(location)
try {
  const { bytes, sha256, manifest } = await buildBundle(db, task)
  const own = new Uint8Array(bytes)
  parentPort?.postMessage({ bytes: own, sha256, manifest }, [own.buffer])
} catch (error) {
  if (!isAppError(error)) throw error
  parentPort?.postMessage({ error: error.toData() })
} finally {
  await db.destroy()
}
