import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import { openReader } from '../../store/open-store.ts'
import { readPeopleToCompare } from './people-to-compare.ts'
import { searchBase } from './search-base.ts'
import type { SearchAnswer, SearchInput, SearchTask } from './search-messages.ts'

// The thread behind `search-in-worker.ts`: one search, then it ends. It is cancelled by ending the thread.
const task = workerData as SearchTask // typed by its only caller
const answer = (message: SearchAnswer): void => parentPort?.postMessage(message)
const progress = (share: number): void => {
  answer({ share })
}

if (task.kind === 'rows') answer({ found: await searchBase(pieces(), task.expected, progress) })
else await searchStore(task)
parentPort?.close()

async function searchStore({ location, community }: SearchTask & { kind: 'store' }): Promise<void> {
  const db = openReader(location)
  try {
    const { count } = await db
      .selectFrom('person')
      .select((build) => build.fn.countAll<number>().as('count'))
      .where('community', '=', community)
      .executeTakeFirstOrThrow()
    answer({ found: await searchBase(readPeopleToCompare(db, community), count, progress) })
  } finally {
    await db.destroy()
  }
}

/** The pieces that the answering thread sends, the next one only when this one is taken, so that none pile up. */
async function* pieces(): AsyncGenerator<readonly PersonToCompare[]> {
  if (parentPort === null) return
  const messages = on(parentPort, 'message')
  answer({ taken: true })
  for await (const [piece] of messages as AsyncIterable<[SearchInput]>) {
    if (piece === null) return
    yield piece
    answer({ taken: true })
  }
}
