import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importTableInWorker, readTableInWorker } from '../../../src/main/tables/read-table-in-worker.ts'
import { importTable } from '../../../src/main/tables/import-table.ts'
import { readTable } from '../../../src/main/tables/read-table.ts'
import { rosterSpec } from '../../../src/main/tables/specs/roster.ts'
import { TABLE_LIMITS } from '../../../src/main/tables/table-limits.ts'
import { workbook } from '../../support/workbooks.ts'

const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/rosters/sample-roster.xlsx'))
const long = workbook(Array.from({ length: 60_000 }, (_, row) => [String(row), '姓名', '电话', '网格', '备注']))

describe('reading a table in a worker', () => {
  it('gives what reading in the same thread gives, and leaves the bytes to the caller', async () => {
    const length = bytes.length
    expect(await readTableInWorker(bytes, 'a.xlsx')).toEqual(readTable(bytes, 'a.xlsx'))
    expect(bytes).toHaveLength(length)
    const result = await importTableInWorker(bytes, 'a.xlsx', 'grid-people', { import: { today: '2026-01-08' } })
    expect(result).toEqual(importTable(readTable(bytes, 'a.xlsx'), rosterSpec, { today: '2026-01-08' }))
  })

  it('brings errors back as their own class, with code, data and text', async () => {
    const promise = importTableInWorker(workbook([['性别', '电话']]), 'a.xlsx', 'grid-people')
    await expect(promise).rejects.toMatchObject({
      name: 'TableNoHeaderError',
      code: 'TABLE_NO_HEADER',
      data: { missing: ['姓名'] },
      text: { safe: '没有导入任何内容。' },
    })
    await expect(readTableInWorker(bytes.subarray(0, 5000), 'a.xlsx')).rejects.toMatchObject({ code: 'TABLE_DAMAGED' })
  })

  it('refuses too many bytes and none before a thread starts', async () => {
    const limits = { ...TABLE_LIMITS, fileBytes: 100 }
    await expect(readTableInWorker(bytes, 'a.xlsx', { limits })).rejects.toMatchObject({ code: 'TABLE_TOO_LARGE' })
    await expect(readTableInWorker(Buffer.alloc(0), 'a.xlsx')).rejects.toMatchObject({ code: 'TABLE_EMPTY' })
  })

  it('stops after the time allowed', async () => {
    await expect(readTableInWorker(long, 'a.xlsx', { timeout: 1 })).rejects.toMatchObject({ code: 'TABLE_TIMEOUT' })
  })

  it('stops when the memory allowed is used up, without ending the program', async () => {
    await expect(readTableInWorker(long, 'a.xlsx', { memory: 24 })).rejects.toMatchObject({
      code: 'TABLE_TOO_LARGE',
      data: { limit: 'memory' },
    })
  })

  it('stops when the user cancels', async () => {
    const controller = new AbortController()
    const reading = readTableInWorker(long, 'a.xlsx', { signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ code: 'TABLE_CANCELLED' })
    await expect(readTableInWorker(long, 'a', { signal: controller.signal })).rejects.toMatchObject({
      code: 'TABLE_CANCELLED',
    })
  })
})
