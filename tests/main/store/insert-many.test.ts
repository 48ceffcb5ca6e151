import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { InputOf } from '../../../src/shared/entities/entity.ts'
import { person } from '../../../src/shared/entities/person.ts'
import { posting } from '../../../src/shared/entities/posting.ts'
import type { Store } from '../../../src/main/store/store.ts'
import type { UnitOfWork } from '../../../src/main/store/unit-of-work.ts'
import { actor, onBothDialects } from '../../support/stores.ts'

type Input = InputOf<typeof person>

/** The n-th of ids that look like ours. */
const idOf = (n: number): string => `019a3c00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** People some of whom cannot be saved: no name, a number another has, a photo that does not exist. */
const inputs = fc.array(
  fc.record<Input>({
    name: fc.constantFrom('王敏', ' 李强 ', '', '张'.repeat(51)),
    identityNumber: fc.constantFrom(null, '', '1', '2', '3', '4', '5'),
    photoId: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(idOf(9999)) }),
  }),
  { maxLength: 6 },
)

onBothDialects('many records at once', (open, dialect) => {
  it('is one insert after the other: same rows, same lines, same refusal', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (people) => {
        const [one, many] = [await open(), await open()]
        const ids = people.map((_, index) => idOf(index))
        const given = { name: '已有', identityNumber: '5' }
        const [singly, together] = [
          await outcome(one, async (unit) => {
            await unit.insert(person, given, idOf(500))
            for (const [index, input] of people.entries()) await unit.insert(person, input, ids[index])
          }),
          await outcome(many, async (unit) => {
            await unit.insert(person, given, idOf(500))
            await unit.insertMany(person, people, ids)
          }),
        ]
        expect(together).toEqual(singly)
      }),
      { numRuns: dialect === 'sqlite' ? 12 : 3 },
    )
  })

  it('lets records of a batch name earlier ones, not later ones', async () => {
    const store = await open()
    const someone = await store.write(actor, { action: 'test' }, (unit) => unit.insert(person, { name: '王敏' }))
    const line = (renewedFromId: string | null): InputOf<typeof posting> => ({
      personId: someone.id,
      role: 'gridMember',
      from: '2026-01-05',
      renewedFromId,
    })
    const write = (list: readonly InputOf<typeof posting>[], ids: readonly string[]) =>
      store.write(actor, { action: 'test' }, (unit) => unit.insertMany(posting, list, ids))
    await expect(write([line(idOf(2)), line(null)], [idOf(1), idOf(2)])).rejects.toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      at: { field: 'renewedFromId' },
    })
    await write([line(null), line(idOf(1))], [idOf(1), idOf(2)])
    expect(await store.db.selectFrom('posting').select('id').orderBy('id').execute()).toEqual([
      { id: idOf(1) },
      { id: idOf(2) },
    ])
  })

  it('brings removed records back with a later stamp', async () => {
    const store = await open()
    const row = await store.write(actor, { action: 'test' }, (unit) => unit.insert(person, { name: '王敏' }))
    await store.write(actor, { action: 'test' }, (unit) => unit.remove(person, row.id))
    const [again] = await store.write(actor, { action: 'test' }, (unit) =>
      unit.insertMany(person, [{ name: '王敏' }], [row.id]),
    )
    expect((again?.stamp ?? '') > row.stamp).toBe(true)
    expect(await store.db.selectFrom('tombstone').selectAll().execute()).toEqual([])
  })

  it('takes more records than one statement can carry', async () => {
    const store = await open()
    await store.write(actor, { action: 'test' }, (unit) =>
      unit.insertMany(
        person,
        Array.from({ length: 1200 }, (_, index) => ({ name: `第${String(index)}位` })),
      ),
    )
    const { count } = await store.db
      .selectFrom('person')
      .select((build) => build.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1200)
  })
})

/** What a write left: its rows and change lines, or how it was refused. */
async function outcome(store: Store, work: (unit: UnitOfWork) => Promise<void>): Promise<object> {
  try {
    await store.write(actor, { action: 'test' }, work)
  } catch (error) {
    const { code, data, at } = error as { code: string; data: object; at: object } // an AppError
    return { code, data, at }
  }
  const rows = await store.db
    .selectFrom('person')
    .select(['id', 'createdAt', 'stamps', 'name', 'identityNumber', 'photoId', 'note', 'dualRegistration'])
    .orderBy('id')
    .execute()
  const lines = await store.db
    .selectFrom('changeLog')
    .select(['sequence', 'entity', 'recordId', 'op', 'changes', 'auditSequence'])
    .orderBy('sequence')
    .execute()
  return { rows, lines: lines.filter((one) => one.entity === 'person') }
}
