import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataFolder } from '../../../src/main/store/data-folder.ts'
import { readHeader, writeHeader } from '../../../src/main/store/header.ts'
import { knownSchema } from '../../../src/main/store/migrations/migrations.ts'
import { cli, cliProcess, cliShell, type CliAnswer } from '../../support/cli.ts'
import { folderPassphrase, makeStoreFolder, withFlippedBits } from '../../support/folders.ts'
import { temporaryFolder } from '../../support/stores.ts'

const base = temporaryFolder('bad-stores')
const good = join(base, 'good')
const passphraseFile = join(base, 'passphrase.txt')
writeFileSync(passphraseFile, folderPassphrase)
let key: Uint8Array
let count = 0

beforeAll(async () => {
  key = await makeStoreFolder(good)
})

/** A copy of the good store, for one test to spoil. */
function copy() {
  const folder = dataFolder(join(base, String((count += 1))))
  cpSync(good, folder.root, { recursive: true })
  return folder
}

const argsFor = (root: string): readonly string[] => ['--data', root, '--passphrase-file', passphraseFile, '--json']
/** Opens the store, as every command that works in it does. */
const opened = (root: string) => cli(['keys', 'show', ...argsFor(root)])
const verified = (root: string) => cli(['verify', ...argsFor(root)])

function expectCode(answer: CliAnswer, code: string): void {
  expect(answer).toMatchObject({ status: 1, out: [{ error: { code } }] })
  expect(answer.said).toMatch(/\p{Script=Han}/u)
}

// Some of them start several processes, one after the other.
describe('a store that cannot be used, through the command line', { timeout: 120_000 }, () => {
  it('is usable when nothing is wrong', async () => {
    expect((await opened(copy().root)).status).toBe(0)
    expect((await verified(copy().root)).status).toBe(0)
  })

  it('wrong passphrase', async () => {
    const { root } = copy()
    const wrong = join(base, 'wrong.txt')
    writeFileSync(wrong, '别的口令')
    for (const command of [['keys', 'show'], ['verify']])
      expectCode(await cli([...command, '--data', root, '--passphrase-file', wrong, '--json']), 'WRONG_PASSPHRASE')
    expectCode(await cli(['verify', ...argsFor(root), '--as', '没有这个人']), 'UNKNOWN_OPERATOR')
  })

  it('nothing there', async () => {
    expectCode(await opened(join(base, 'nothing')), 'NO_STORE')
    expectCode(await verified(join(base, 'nothing')), 'NO_STORE')
  })

  it('damaged: a flip in the first page, in header and keyring', async () => {
    const folder = copy()
    for (const [file, offset] of [
      [folder.database, 200],
      [folder.keyring, 40],
      [folder.header, 60],
    ] as const) {
      expectCode(await withFlippedBits(file, [offset], () => opened(folder.root)), 'STORE_DAMAGED')
      expectCode(await withFlippedBits(file, [offset], () => verified(folder.root)), 'STORE_DAMAGED')
    }
  })

  it('truncated: to nothing, to a part of a page, to some pages; the rest stays as it is', async () => {
    for (const size of [0, 100, 4096, 5000, 40_960]) {
      const { root, database } = copy()
      truncateSync(database, size)
      const before = readFileSync(database)
      expectCode(await verified(root), 'STORE_DAMAGED')
      expect(readFileSync(database)).toEqual(before)
      if (size <= 4096) expectCode(await opened(root), 'STORE_DAMAGED')
    }
  })

  it('a keyring that is gone, a database that is gone', async () => {
    for (const part of ['keyring', 'database'] as const) {
      const folder = copy()
      rmSync(folder[part])
      expectCode(await opened(folder.root), 'STORE_DAMAGED')
      expectCode(await verified(folder.root), 'STORE_DAMAGED')
    }
  })

  it('foreign: a database without our header, a header of another program', async () => {
    const alone = copy()
    rmSync(alone.header)
    const other = copy()
    writeFileSync(other.header, JSON.stringify({ product: 'other', version: 3 }))
    for (const { root } of [alone, other]) {
      expectCode(await opened(root), 'STORE_FOREIGN')
      expectCode(await verified(root), 'STORE_FOREIGN')
    }
    const args = ['init', '--community', '610727001003', '--operator', '甲', ...argsFor(alone.root)]
    expectCode(await cli(args), 'STORE_FOREIGN')
  })

  it('foreign: a plain SQLite database in the place of ours is not opened', async () => {
    const { root, database } = copy()
    rmSync(database)
    const plain = new Database(database)
    plain.exec('create table t (x)')
    plain.close()
    const answer = await opened(root)
    expect(answer.status).toBe(1)
    expectCode(await verified(root), 'STORE_DAMAGED')
  })

  it('newer: another layout of the folder, another schema', async () => {
    const layout = copy()
    writeFileSync(layout.header, JSON.stringify({ product: 'gezhongban', format: 2, anything: true }))
    const schema = copy()
    writeHeader(schema, { ...readHeader(schema, knownSchema), schema: knownSchema + 1 })
    for (const { root } of [layout, schema]) {
      expectCode(await opened(root), 'STORE_NEWER')
      expectCode(await verified(root), 'STORE_NEWER')
    }
  })

  it('read-only folder', async () => {
    const { root } = copy()
    // Root passes over permissions by a capability; without it, it is held to them like anybody.
    const asUser = process.getuid?.() === 0 ? 'set -- setpriv --bounding-set=-dac_override,-dac_read_search "$@"' : ':'
    chmodSync(root, 0o555)
    for (const file of readdirSync(root)) chmodSync(join(root, file), 0o444)
    expectCode(await cliProcess(['keys', 'show', ...argsFor(root)], asUser), 'FOLDER_READ_ONLY')
    const empty = join(base, 'empty')
    mkdirSync(empty, { mode: 0o555 })
    const init = ['init', '--community', '610727001003', '--operator', '甲']
    expectCode(await cliProcess([...init, ...argsFor(empty)], asUser), 'FOLDER_READ_ONLY')
    expect(readdirSync(empty)).toEqual([])
    expectCode(await cliProcess([...init, ...argsFor(join(empty, '下级'))], asUser), 'FOLDER_READ_ONLY')
    chmodSync(root, 0o755)
  })

  it('a file where the folder should be', async () => {
    const file = join(base, 'a-file')
    writeFileSync(file, 'not a folder')
    const init = ['init', '--community', '610727001003', '--operator', '甲']
    expectCode(await cli([...init, ...argsFor(file)]), 'FOLDER_READ_ONLY')
    expectCode(await opened(file), 'NO_STORE')
    expect(readFileSync(file, 'utf8')).toBe('not a folder')
  })

  it('disk full: nothing half-made, nothing lost', async () => {
    const disk = join(base, 'disk')
    mkdirSync(disk)
    const roster = 'tests/fixtures/rosters/sample-roster.xlsx'
    const cliOn = (...args: readonly string[]): string =>
      [...args, ...argsFor(join(disk, 'store'))].map((arg) => `'${arg}'`).join(' ')
    const init = cliOn('init', '--community', '610727001003', '--operator', '甲')
    const answer = await cliShell(smallDisk(disk), [
      `fill; cli ${init}; ls "$DISK/store" | sed 's/.*/{"left":"&"}/'; free`,
      `cli ${init}; fill`,
      `cli ${cliOn('import', roster, '--kind', 'grid-people')}; free`,
      `cli ${cliOn('verify')}`,
      `cli ${cliOn('import', roster, '--kind', 'grid-people')}`,
    ])
    const full = { error: { code: expect.stringMatching(/^DISK_(FULL|WRITE)$/) as unknown } }
    expect(answer.out).toMatchObject([full, { community: '610727001003' }, full, { ok: true }, { created: 68 }])
  })

  it('in use: a second process is refused while the first one lives, and let in when it was killed', async () => {
    const { root } = copy()
    const child = spawn(
      process.execPath,
      ['tests/main/store/crash-child.ts', 'write', root, Buffer.from(key).toString('hex')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    expectCode(await cliProcess(['keys', 'show', ...argsFor(root)]), 'STORE_IN_USE')
    expectCode(await cliProcess(['verify', ...argsFor(root)]), 'STORE_IN_USE')
    child.kill('SIGKILL')
    await once(child, 'close')
    expect((await verified(root)).status).toBe(0)
    expect((await opened(root)).status).toBe(0)
  })
})

/**
 * Shell functions `fill` and `free` for a disk of 3 MB of its own: a tmpfs in a private mount namespace where the system
 * allows one, else a limit on file sizes, where every write fails as well.
 */
function smallDisk(disk: string): { readonly before: readonly string[]; readonly setUp: string } {
  return {
    before: process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'],
    setUp: [
      `DISK='${disk}'`,
      'if mount -t tmpfs -o size=3m none "$DISK" 2>/dev/null; then',
      '  fill() { dd if=/dev/zero of="$DISK/filler" bs=4096 status=none 2>/dev/null || true; }',
      '  free() { rm -f "$DISK/filler"; }',
      'else',
      '  fill() { ulimit -S -f 0; }',
      '  free() { ulimit -S -f unlimited; }',
      'fi',
    ].join('\n'),
  }
}
