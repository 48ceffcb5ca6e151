import { grid } from '../../src/shared/entities/grid.ts'
import { person } from '../../src/shared/entities/person.ts'
import { posting } from '../../src/shared/entities/posting.ts'
import type { InputOf } from '../../src/shared/entities/entity.ts'
import type { Store } from '../../src/main/store/store.ts'
import { actor } from './stores.ts'

/** A third-level grid, in use since the beginning of 2026; answers its id. */
export async function addGrid(store: Store, name: string, more: Partial<InputOf<typeof grid>> = {}): Promise<string> {
  const values = { name, level: 3, kind: 'residential', validFrom: '2026-01-01', sortOrder: 1, ...more } as const
  return (await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, values))).id
}

/** A person; answers the id. */
export async function addPerson(
  store: Store,
  name: string,
  more: Partial<InputOf<typeof person>> = {},
): Promise<string> {
  return (await store.write(actor, { action: 'people.create' }, (unit) => unit.insert(person, { name, ...more }))).id
}

/** A posting as an import of the roster leaves it: no term's end, no certificate; answers its id. */
export async function addPosting(store: Store, input: InputOf<typeof posting>): Promise<string> {
  return (await store.write(actor, { action: 'imports.confirm' }, (unit) => unit.insert(posting, input))).id
}
