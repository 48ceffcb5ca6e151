import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { expect, it } from 'vitest'
import { assertConnection, assertEncrypted } from '../../../src/main/store/assertions.ts'
import { openConnection } from '../../../src/main/store/sqlite.ts'
import { temporaryFolder } from '../../support/stores.ts'

const root = temporaryFolder('assertions')
const key = randomBytes(32)
const hexKey = `key="x'${key.toString('hex')}'"`
const file = join(root, 'store.db')
openConnection(file, key, 'create').close()

it('pass for a connection opened as the store opens it, writing and reading', () => {
  openConnection(file, key, 'write').close()
  openConnection(file, key, 'read').close()
  assertEncrypted(readFileSync(file).subarray(0, 64))
})

it.each([
  ['A4', 'journal_mode=DELETE'],
  ['A5', 'synchronous=NORMAL'],
  ['A6', 'temp_store=FILE'],
  ['A7', 'secure_delete=OFF'],
  ['A8', 'foreign_keys=OFF'],
  ['A9', 'trusted_schema=ON'],
  ['A9', 'cell_size_check=OFF'],
])('stop a store opened without %s (%s)', (assertion, pragma) => {
  const connection = openConnection(file, key, 'write')
  connection.pragma(pragma)
  expect(() => {
    assertConnection(connection, 'write')
  }).toThrow(expect.objectContaining({ code: 'STORE_ASSERTION', data: { assertion } }) as Error)
  connection.close()
})

it('stop a reading connection that could write', () => {
  const connection = openConnection(file, key, 'read')
  connection.pragma('query_only=OFF')
  expect(() => {
    assertConnection(connection, 'read')
  }).toThrow(expect.objectContaining({ code: 'STORE_ASSERTION' }) as Error)
  connection.close()
})

it('stop a store in clear text, and one in the driver’s own half-clear variant of the format', () => {
  const clear = join(root, 'clear.db')
  const plain = new Database(clear)
  plain.exec('create table t (a text)')
  plain.close()
  const half = join(root, 'half.db')
  const legacy0 = new Database(half)
  legacy0.pragma(`cipher='sqlcipher'`)
  legacy0.pragma(hexKey)
  legacy0.exec('create table t (a text)')
  legacy0.close()
  for (const [path, assertion] of [
    [clear, 'A1'],
    [half, 'A2'],
  ] as const)
    expect(() => {
      assertEncrypted(readFileSync(path).subarray(0, 64))
    }).toThrow(expect.objectContaining({ code: 'STORE_ASSERTION', data: { assertion } }) as Error)
})
