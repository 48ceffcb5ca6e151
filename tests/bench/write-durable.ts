import { join } from 'node:path'
import { grid } from '../../src/shared/entities/grid.ts'
import { openConnection } from '../../src/main/store/sqlite.ts'
import { openUnlocked } from '../../src/main/store/unlock.ts'
import { median, withBenchStore } from './support/bench-store.ts'
import { ratioRow, type BenchRow } from './support/row.ts'

/** The name of this bench. */
export const name = 'write-durable'

/**
 * `write-durable`: one record through the unit of work (checked, stamped, logged, chained, committed to disk) against one
 * bare insert of the same record into an encrypted database of the same settings, each its own durable transaction. In
 * turns, so that a busy moment hits both.
 */
export async function benchWriteDurable(rounds = 400): Promise<BenchRow[]> {
  return await withBenchStore(async (root, key) => {
    const store = await openUnlocked(root, key, { clock: () => new Date() })
    const bareFile = openConnection(join(root, 'bare.gzdb'), key, 'create')
    bareFile.exec(
      'create table grid (community text, id text, name text, level integer, kind text, validFrom text, sortOrder integer, primary key (community, id))',
    )
    const insert = bareFile.prepare('insert into grid values (?, ?, ?, 3, ?, ?, ?)')
    const actor = { operatorId: null, operatorName: '测量' }
    const ours: number[] = []
    const bare: number[] = []
    for (let number = 0; number < rounds; number++) {
      const shown = `第${String(number)}网格`
      const start = performance.now()
      await store.write(actor, { action: 'grids.create', entity: 'grid' }, (unit) =>
        unit.insert(grid, {
          name: shown,
          level: 3,
          kind: 'residential',
          validFrom: '2026-01-05',
          sortOrder: number,
        }),
      )
      ours.push(performance.now() - start)
      const bareStart = performance.now()
      insert.run('610727001003', String(number).padStart(36, '0'), shown, 'residential', '2026-01-05', number)
      bare.push(performance.now() - bareStart)
    }
    bareFile.close()
    await store.close()
    // The first ones also compile and fill caches.
    const settled = (times: readonly number[]): number => median(times.slice(rounds / 4))
    return [
      ratioRow({
        name,
        ours: settled(ours),
        reference: settled(bare),
        unit: 'ms',
        most: 3,
        note: `one record a transaction, WAL, synchronous=FULL; reference: bare insert, same settings; median of ${String((rounds * 3) / 4)}`,
      }),
    ]
  })
}

/** The figure of design §7. */
export function bench(): Promise<BenchRow[]> {
  return benchWriteDurable()
}
