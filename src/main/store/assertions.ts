import type Database from 'better-sqlite3-multiple-ciphers'
import { StoreAssertionError } from './store-errors.ts'

/** The oldest SQLite without the WAL-reset corruption (fixed 2026-03-13). */
const oldestSqlite = [3, 51, 3] as const

/**
 * The start-up assertions A1–A9 of `reliability`, on every connection: a store built or opened wrongly is a designed
 * failure, never a fallback.
 * @throws StoreAssertionError naming the assertion.
 */
export function assertConnection(connection: InstanceType<typeof Database>, mode: 'create' | 'write' | 'read'): void {
  const versions = row(connection, 'select sqlite_version() as sqlite, sqlite3mc_version() as ciphers')
  check('A1', typeof versions['ciphers'] === 'string' && versions['ciphers'].includes('Multiple Ciphers'))
  check('A2', pragma(connection, 'cipher') === 'sqlcipher' && String(pragma(connection, 'legacy')) === '4')
  check('A3', atLeast(String(versions['sqlite']), oldestSqlite))
  check('A4', pragma(connection, 'journal_mode') === 'wal')
  check('A5', pragma(connection, 'synchronous') === 2)
  check('A6', pragma(connection, 'temp_store') === 2)
  check('A7', pragma(connection, 'secure_delete') === 1)
  check('A8', pragma(connection, 'foreign_keys') === 1)
  check(
    'A9',
    pragma(connection, 'trusted_schema') === 0 &&
      pragma(connection, 'cell_size_check') === 1 &&
      // The driver answers no row at all when memory mapping is compiled out.
      (pragma(connection, 'mmap_size') ?? 0) === 0,
  )
  check('A9', mode !== 'read' || pragma(connection, 'query_only') === 1)
}

/** A1 and A2 on the bytes of a file: neither a plain SQLite header nor the half-clear one of `legacy=0`. */
export function assertEncrypted(firstBytes: Uint8Array): void {
  const head = Buffer.from(firstBytes)
  check('A1', head.length >= 32 && head.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0')
  // Page size, reserve and payload fractions of a page-1 header in clear; the journal's two bytes between may differ.
  check('A2', !/^1000....50402020$/.test(head.subarray(16, 24).toString('hex')))
}

function check(assertion: string, holds: boolean): void {
  if (!holds) throw new StoreAssertionError(assertion)
}

function pragma(connection: InstanceType<typeof Database>, name: string): unknown {
  return connection.pragma(name, { simple: true })
}

function row(connection: InstanceType<typeof Database>, query: string): Record<string, unknown> {
  return connection.prepare(query).get() as Record<string, unknown> // one row by the shape of the query
}

function atLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, wanted] of oldest.entries()) {
    const found = parts[index] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}
