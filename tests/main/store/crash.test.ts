import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dataFolder } from '../../../src/main/store/data-folder.ts'
import { NoStoreError } from '../../../src/main/store/store-errors.ts'
import { lockedStore, openUnlocked, proveKey } from '../../../src/main/store/unlock.ts'
import { verifyStore } from '../../../src/main/store/verify.ts'
import { folderPassphrase, makeStoreFolder } from '../../support/folders.ts'
import { temporaryFolder, tickingClock } from '../../support/stores.ts'

/** How often each process is killed; a soak test sets more. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 12)
const limit = 60_000 + rounds * 10_000

const base = temporaryFolder('crash')
const clock = tickingClock()
let root = ''
let count = 0

beforeEach(() => {
  root = join(base, String((count += 1)))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('a process killed at any moment', () => {
  it(
    'loses no acknowledged write, tears no transaction, breaks no chain',
    async () => {
      const key = await makeStoreFolder(root)
      const acknowledged: string[] = []
      for (let round = 0; round < rounds; round++) {
        // Between the acknowledgements as well as right behind one.
        const said = await killed(['write', root, Buffer.from(key).toString('hex')], 1 + ((round * 7) % 23), random(12))
        acknowledged.push(...said)
        // Before anything opens the store: the log as the dead process left it is no damage.
        expect((await verifyStore(root, key)).findings).toEqual([])
        const store = await openUnlocked(root, key, { clock })
        const names = (await store.db.selectFrom('grid').select('name').execute()).map((row) => row.name)
        await store.close()
        const known = new Set(names)
        expect(acknowledged.filter((name) => !known.has(name))).toEqual([])
        expect(names.filter((name) => !known.has(name.endsWith('b') ? name.slice(0, -1) : `${name}b`))).toEqual([])
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
    },
    limit,
  )

  it(
    'leaves a whole store or a folder that can be set up, when it was making one',
    async () => {
      let half = 0
      for (let round = 0; round < rounds; round++) {
        rmSync(root, { recursive: true, force: true })
        await killed(['create', root], 1, (round * 160) / rounds + random(20))
        if (!(await isStore(root))) {
          half += 1
          await makeStoreFolder(root)
        }
        const { key } = await proveKey(root, { kind: 'passphrase', passphrase: folderPassphrase }, { clock })
        const store = await openUnlocked(root, key, { clock })
        expect(await store.db.selectFrom('operator').select('name').execute()).toEqual([{ name: '李文书' }])
        expect(await store.db.selectFrom('communityProfile').selectAll().execute()).toHaveLength(1)
        await store.close()
        expect((await verifyStore(root, key)).findings).toEqual([])
      }
      expect(half).toBeGreaterThan(0)
    },
    limit,
  )
})

describe('what an interrupted set-up left', () => {
  it.each([
    [['setting-up.json']],
    [['setting-up.json', 'keyring.json']],
    [['setting-up.json', 'keyring.json', 'store.gzdb']],
    [['setting-up.json', 'keyring.json', 'store.gzdb', 'store.gzdb-wal', 'store.gzdb-shm']],
    [['keyring.json']],
  ])('%j is moved aside whole, and the store is made', async (names) => {
    mkdirSync(root, { recursive: true })
    for (const name of names) writeFileSync(join(root, name), `left ${name}`)
    expect(() => lockedStore(root, clock())).toThrow(NoStoreError)
    const key = await makeStoreFolder(root)
    expect((await verifyStore(root, key)).findings).toEqual([])
    const [aside = ''] = readdirSync(root).filter((name) => name.startsWith('leftovers-'))
    expect(readdirSync(join(root, aside)).toSorted()).toEqual(names.toSorted())
    for (const name of names) expect(readFileSync(join(root, aside, name), 'utf8')).toBe(`left ${name}`)
    expect(readdirSync(root)).not.toContain('setting-up.json')
  })

  it('is not confused with a database of somebody else', async () => {
    mkdirSync(root, { recursive: true })
    writeFileSync(dataFolder(root).database, 'not ours')
    await expect(makeStoreFolder(root)).rejects.toMatchObject({ code: 'STORE_FOREIGN' })
    expect(readdirSync(root)).toEqual(['store.gzdb'])
  })
})

async function isStore(folder: string): Promise<boolean> {
  try {
    lockedStore(folder, clock())
    return await Promise.resolve(true)
  } catch (error) {
    expect(error).toBeInstanceOf(NoStoreError)
    return false
  }
}

/** Runs the child until it has said so many lines and `wait` ms more, kills it with SIGKILL, and answers all it said. */
async function killed(args: readonly string[], lines: number, wait: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    if (said.length === lines) timer = setTimeout(() => child.kill('SIGKILL'), wait)
  })
  await new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve()
    })
  })
  clearTimeout(timer)
  return said
}

/** A moment in milliseconds below `most`. Moments differ from run to run: the scheduler's do anyway. */
function random(most: number): number {
  return Math.random() * most
}
