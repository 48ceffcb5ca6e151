import { expect, it } from 'vitest'
import { fillDemo } from '../../../../src/main/features/demo/demo-office.ts'
import { listBoards } from '../../../../src/main/features/boards/stale-boards.ts'
import { certificateRegister } from '../../../../src/main/features/prints/certificate-register.ts'
import { auditBreak } from '../../../../src/main/store/audit.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { parseIdentityNumber } from '../../../../src/shared/rules/identity-number.ts'
import { checkPersonName } from '../../../../src/shared/rules/person-name.ts'
import { parsePhones } from '../../../../src/shared/rules/phone.ts'
import { actor, community, onBothDialects } from '../../../support/stores.ts'

const now = new Date('2026-11-24T01:00:00.000Z')
const profile = {
  code: community,
  officialName: '新城居委会',
  name: '新城社区',
  county: '略阳县',
  subdistrict: '兴州街道',
}

const fill = (store: Store, seed: number) => fillDemo(store, actor, { profile, seed, now })

type Open = (clock?: () => Date) => Promise<Store>

/** The content of a seed that a reader can see, as text. */
async function contentOf(open: Open, seed: number): Promise<string> {
  const store = await open(() => now)
  await fill(store, seed)
  const people = await store.db.selectFrom('person').select(['id', 'name', 'phone']).orderBy('id').execute()
  const postings = await store.db.selectFrom('posting').select(['id', 'personId', 'gridId']).orderBy('id').execute()
  return JSON.stringify([people, postings])
}

onBothDialects('the demonstration', (open) => {
  let made: Promise<Store> | undefined
  /** One filled store for the tests that only look. */
  const filled = (): Promise<Store> =>
    (made ??= open(() => now).then(async (store) => {
      await fill(store, 1)
      return store
    }))

  it('fills three levels of grids, people, appointments with certificates and two meetings', async () => {
    const store = await open(() => now)
    const counts = await fill(store, 1)
    expect(counts).toMatchObject({ grids: 113, meetings: 2 })
    const grids = await store.db.selectFrom('grid').selectAll().execute()
    expect([1, 2, 3].map((level) => grids.filter((one) => one.level === level).length)).toEqual([1, 8, 104])
    expect(new Set(grids.map((one) => one.code)).size).toBe(113)
    expect(new Set(grids.map((one) => one.name)).size).toBe(113)
    const meetings = await store.db.selectFrom('meeting').select('state').orderBy('on').execute()
    expect(meetings.map((one) => one.state)).toEqual(['finished', 'open'])
    const state = await store.db.selectFrom('deviceState').selectAll().executeTakeFirstOrThrow()
    expect(await auditBreak(store.db, community, { sequence: state.auditSequence, hash: state.auditHash })).toBeNull()
  })

  it('numbers certificates without a gap within each year', async () => {
    const store = await filled()
    const rows = await store.db
      .selectFrom('certificate')
      .select(['year', 'serial'])
      .orderBy('year')
      .orderBy('serial')
      .execute()
    for (const year of new Set(rows.map((row) => row.year))) {
      const serials = rows.filter((row) => row.year === year).map((row) => row.serial)
      expect(serials).toEqual(serials.map((_, index) => index + 1))
    }
  })

  it('names twelve captains of several grids and leaves two grids without one', async () => {
    const store = await filled()
    const captains = await store.db
      .selectFrom('posting')
      .select(['personId', 'gridId'])
      .where('role', '=', 'gridCaptain')
      .execute()
    expect(new Set(captains.map((one) => one.personId)).size).toBe(12)
    expect(new Set(captains.map((one) => one.gridId)).size).toBe(102)
  })

  it('has printed certificates and boards, some of them wrong by now, and some still to print', async () => {
    const store = await filled()
    const boards = await listBoards(store, '2026-11-24')
    for (const state of ['valid', 'stale', 'unprinted']) expect(boards.map((one) => one.state)).toContain(state)
    const register = await certificateRegister(store, {}, '2026-11-24')
    expect(new Set(register.map((one) => one.printedTimes))).toEqual(new Set([0, 1]))
    expect(register.map((one) => one.state)).toContain('expiring')
  })

  it('has people whose every datum the rules accept, rare characters among their names', async () => {
    const store = await filled()
    const people = await store.db.selectFrom('person').selectAll().execute()
    const names = people.map((one) => one.name)
    expect(new Set(names).size).toBe(names.length)
    for (const rare of ['䶮', '㛃', '𬘘', '𫍯', '𬉼', '·']) expect(names.join()).toContain(rare)
    for (const one of people) {
      expect(checkPersonName(one.name)).toEqual([])
      expect(parsePhones(`${one.phone ?? ''}、${one.publicPhone ?? ''}`).unreadable).toEqual([])
    }
    const numbers = people.flatMap((one) => one.identityNumber ?? [])
    expect(numbers.length).toBeGreaterThan(10)
    for (const number of numbers) {
      expect(parseIdentityNumber(number).findings.filter((finding) => finding.severity === 'error')).toEqual([])
      expect(number.startsWith('000000')).toBe(true)
    }
  })

  it('is the same for the same seed and another for another', async () => {
    const first = await contentOf(open, 7)
    expect(await contentOf(open, 7)).toBe(first)
    expect(await contentOf(open, 8)).not.toBe(first)
  })
})
