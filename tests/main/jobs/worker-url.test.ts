import { expect, it } from 'vitest'
import { workerUrl } from '../../../src/main/jobs/worker-url.ts'

it.each([
  ['file:///app/src/main/tables/read-table-in-worker.ts', 'file:///app/src/main/tables/table-worker.ts'],
  [
    'file:///C:/%E6%A0%BC%E4%B8%AD%E5%8A%9E/app.asar/dist/main/app.js',
    'file:///C:/%E6%A0%BC%E4%B8%AD%E5%8A%9E/app.asar/dist/main/table-worker.js',
  ],
])('finds the worker beside %s', (caller, worker) => {
  expect(workerUrl(caller, './table-worker').href).toBe(worker)
})
