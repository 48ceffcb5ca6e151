import Database from 'better-sqlite3-multiple-ciphers'
import { v7 as uuidv7 } from 'uuid'
import { dataFolder } from '../../src/main/store/data-folder.ts'
import { openConnection } from '../../src/main/store/sqlite.ts'
import { openUnlocked } from '../../src/main/store/unlock.ts'
import { median, withBenchStore } from './support/bench-store.ts'
import { limitRow, type BenchRow } from './support/row.ts'

/** The name of this bench. */
export const name = 'store-open'

const rounds = 21

/**
 * `store-open`: from the proven key to a store that answers (lock taken, settings asserted, migrations looked at, both
 * connections open), with `count` people and their change lines in it. The reference opens the same file with the bare
 * driver and the key, and asks it one thing.
 */
export async function benchStoreOpen(count = 200_000): Promise<BenchRow[]> {
  return await withBenchStore(async (root, key) => {
    const file = dataFolder(root).database
    fill(file, key, count)
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      const store = await openUnlocked(root, key, { clock: () => new Date() })
      await store.db.selectFrom('communityProfile').select('name').executeTakeFirstOrThrow()
      ours.push(performance.now() - start)
      await store.close()
      const bareStart = performance.now()
      const connection = new Database(file)
      connection.pragma(`cipher='sqlcipher'`)
      connection.pragma('legacy=4')
      connection.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
      connection.prepare('select name from communityProfile').get()
      bare.push(performance.now() - bareStart)
      connection.close()
    }
    return [
      limitRow({
        name,
        ours: median(ours),
        reference: median(bare),
        unit: 'ms',
        most: 100,
        note: `${String(count)} people; reference: bare driver, same file and key; median of ${String(rounds)}`,
      }),
    ]
  })
}

/** The figure of design §7 at 200,000 rows. */
export function bench(): Promise<BenchRow[]> {
  return benchStoreOpen()
}

/** People and their change lines straight into the tables: the size is what counts here, not how it came about. */
function fill(file: string, key: Uint8Array, count: number): void {
  const connection = openConnection(file, key, 'write')
  const community = '610727001003'
  const stamp = '019a3c00000000000-000000000000'
  const person = connection.prepare(
    `insert into person (community, id, createdAt, updatedAt, stamp, name, namePinyin, nameInitials, phone, dualRegistration)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  )
  const line = connection.prepare(
    `insert into changeLog (community, sequence, stamp, entity, recordId, op, changes, auditSequence)
     values (?, ?, ?, 'person', ?, 'put', null, 1)`,
  )
  const at = '2026-01-05T01:00:00.000Z'
  connection.transaction(() => {
    for (let number = 1; number <= count; number++) {
      const id = uuidv7()
      const shown = `居民${String(number)}`
      person.run(
        community,
        id,
        at,
        at,
        stamp,
        shown,
        `ju min ${String(number)}`,
        'jm',
        `1690${String(number).padStart(7, '0')}`,
      )
      line.run(community, 1_000_000 + number, stamp, id)
    }
  })()
  connection.close()
}
