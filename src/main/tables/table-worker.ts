import { parentPort, workerData } from 'node:worker_threads'
import { isTableError, tableErrorMessage } from './errors/table-error-from.ts'
import { importTable } from './import-table.ts'
import { readTable } from './read-table.ts'
import { importSpecs } from './specs/import-specs.ts'
import type { TableJob, TableReply } from './table-job.ts'

/** Runs one job and ends; see `runTableJob`. */
function run(job: TableJob): TableReply {
  try {
    const file = readTable(job.bytes, job.fileName, job.limits)
    if (job.spec === undefined) return { ok: true, file }
    const spec = importSpecs[job.spec]
    if (spec === undefined) throw new RangeError('unknown import spec')
    return { ok: true, result: importTable(file, spec, job.options) }
  } catch (error) {
    if (isTableError(error)) return { ok: false, error: tableErrorMessage(error) }
    throw error
  }
}

// The one that starts this worker is `runTableJob`, which gives it a TableJob.
parentPort?.postMessage(run(workerData as TableJob))
