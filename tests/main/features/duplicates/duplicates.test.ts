import { afterEach, describe, expect, it } from 'vitest'
import { decidePair, reopenPair, replaceCandidates } from '../../../../src/main/features/duplicates/commands.ts'
import { pairOf } from '../../../../src/main/features/duplicates/pair-of.ts'
import { readPeopleToCompare } from '../../../../src/main/features/duplicates/people-to-compare.ts'
import { queueCounts, queuePage } from '../../../../src/main/features/duplicates/queries.ts'
import { searchBase } from '../../../../src/main/features/duplicates/search-base.ts'
import { searchInWorker } from '../../../../src/main/features/duplicates/search-in-worker.ts'
import { similarToPerson } from '../../../../src/main/features/duplicates/similar-to-person.ts'
import { createHousehold } from '../../../../src/main/features/residents/household-commands.ts'
import { createPerson, removePerson, updatePerson } from '../../../../src/main/features/people/commands.ts'
import type { PersonToCompare } from '../../../../src/shared/rules/duplicates/comparison-record.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { openOffice, type TestOffice } from '../../../support/api.ts'
import { labelledCommunity } from '../../../support/labelled-duplicates.ts'
import { member, sampleHousehold, samplePlace } from '../residents/resident-samples.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

const nobody: PersonToCompare = {
  id: '',
  name: '',
  namePinyin: null,
  sex: null,
  birthDate: null,
  identityNumber: null,
  phones: [],
  address: null,
}
const add = async (store: Store, person: Parameters<typeof createPerson>[2]): Promise<string> =>
  (await createPerson(store, actor, person, { acceptSimilar: true })).id
const search = async (store: Store): Promise<void> => {
  const found = await searchBase(readPeopleToCompare(store.db, store.community), 0, () => undefined)
  await replaceCandidates(store, actor, found.pairs)
}
/** 李友琴 twice, once by ear, and a stranger. */
const three = async (store: Store): Promise<readonly [string, string]> => {
  const one = await add(store, { name: '李友琴', birthDate: '1965-03-12', phone: '13912345069', sex: '2' })
  const other = await add(store, { name: '李友勤', birthDate: '1965-03-12', phone: '13912345069' })
  await add(store, { name: '李友琴', birthDate: '1991-08-01', phone: '13700001111', sex: '2' })
  return [one, other]
}

onBothDialects('duplicates', (open) => {
  it('of a person about to be saved are named with the reasons, by any of the blocking keys', async () => {
    const store = await open()
    const [one] = await three(store)
    const check = async (person: Partial<PersonToCompare>): Promise<readonly string[]> =>
      (await similarToPerson(store.db, store.community, { ...nobody, ...person })).map(({ id }) => id)
    const found = await similarToPerson(store.db, store.community, {
      ...nobody,
      name: '黎友琴',
      birthDate: '1965-03-12',
      phones: ['139 1234 5069'],
    })
    expect(found.find(({ id }) => id === one)?.reasons.map(({ text }) => text)).toEqual([
      '出生日期相同：1965-03-12',
      '电话相同：139****5069',
      expect.stringMatching(/^姓名同音：黎友琴 \/ 李友琴/),
    ])
    expect(await check({ name: '李友琴', birthDate: '1965-12-03', phones: ['13912345068'] })).toContain(one)
    expect(await check({ name: '李友琴' })).toEqual([])
    expect(await check({ name: '赵五', phones: ['13912345069'] })).toEqual([])
  })

  it('are found over the whole base, queued, and never come back once decided different', async () => {
    const store = await open()
    const ids = await three(store)
    await search(store)
    expect(await queueCounts(store)).toEqual({ open: 1, same: 0, different: 0, unsure: 0 })
    const { pairs, total } = await queuePage(store, { state: 'open', offset: 0, limit: 20 })
    expect(total).toBe(1)
    expect(pairs[0]).toMatchObject({
      alike: true,
      verdict: null,
      first: { id: pairOf(...ids).firstId, maskedPhone: '139****5069' },
    })
    expect(pairs[0]?.reasons.map(({ text }) => text)).toContain('姓名同音：李友琴 / 李友勤（库中同音共 3 条）')

    const decided = await decidePair(store, actor, { ids, verdict: 'different', score: pairs[0]?.score ?? 0 })
    // The other order is the same pair.
    expect((await decidePair(store, actor, { ids: [ids[1], ids[0]], verdict: 'different', score: 12 })).id).toBe(
      decided.id,
    )
    await search(store)
    expect(await queueCounts(store)).toEqual({ open: 0, same: 0, different: 1, unsure: 0 })
    const one = await store.db.selectFrom('person').selectAll().where('id', '=', ids[0]).executeTakeFirstOrThrow()
    expect(
      await similarToPerson(store.db, store.community, {
        ...nobody,
        id: ids[0],
        name: one.name,
        birthDate: one.birthDate,
        phones: [one.phone ?? ''],
      }),
    ).toEqual([])

    await reopenPair(store, actor, ids)
    expect((await queueCounts(store)).open).toBe(1)
    await decidePair(store, actor, { ids, verdict: 'unsure', score: 12 })
    expect((await queuePage(store, { state: 'unsure', offset: 0, limit: 20 })).pairs).toMatchObject([
      { verdict: 'unsure', decidedBy: '测试' },
    ])
  })

  it('are shown as the records are now, and go with a record', async () => {
    const store = await open()
    const ids = await three(store)
    await search(store)
    await updatePerson(store, actor, ids[1], { name: '王梅', birthDate: '1971-01-09' }, { acceptSimilar: true })
    expect((await queuePage(store, { state: 'open', offset: 0, limit: 20 })).pairs).toMatchObject([{ alike: false }])
    await search(store)
    expect((await queueCounts(store)).open).toBe(0)
    await updatePerson(store, actor, ids[1], { name: '李友勤', birthDate: '1965-03-12' }, { acceptSimilar: true })
    await search(store)
    await decidePair(store, actor, { ids, verdict: 'same', score: 12 })
    await removePerson(store, actor, ids[1])
    expect(await queueCounts(store)).toEqual({ open: 0, same: 0, different: 0, unsure: 0 })
    await expect(decidePair(store, actor, { ids, verdict: 'different', score: 12 })).rejects.toMatchObject({
      code: 'RECORD_NOT_FOUND',
    })
  })

  it('are told by the dwelling too, over the base, in the queue and on save', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const { dwellingId } = await sampleHousehold(store, buildingId)
    // The same man again in a household of his own, without birth date, number and telephone.
    const again = await createHousehold(store, actor, {
      household: {},
      dwellingId,
      members: [member('张建国', '02', { sex: '1' })],
    })
    await search(store)
    const { pairs } = await queuePage(store, { state: 'open', offset: 0, limit: 20 })
    expect(pairs.map((pair) => pair.reasons.map(({ text }) => text))).toEqual([
      ['住址相同', '姓名相同：张建国', '性别相同：男'],
    ])
    const asked = await similarToPerson(store.db, store.community, { ...nobody, name: '李绣英' }, dwellingId)
    expect(asked.map(({ reasons }) => reasons.map(({ text }) => text))).toEqual([])
    const same = await similarToPerson(store.db, store.community, { ...nobody, name: '李秀英' }, dwellingId)
    expect(same.map(({ score }) => score)).toEqual([8])
    const [living] = again.personIds
    const row = await similarToPerson(store.db, store.community, {
      ...nobody,
      id: living ?? '',
      name: '张建国',
      sex: '1',
    })
    expect(row).toHaveLength(1)
  })

  it('leave no personal data in the audit', async () => {
    const store = await open()
    const ids = await three(store)
    await search(store)
    await decidePair(store, actor, { ids, verdict: 'different', score: 12 })
    const audits = await store.db.selectFrom('audit').select('detail').where('action', 'like', 'duplicates.%').execute()
    expect(audits).toHaveLength(2)
    expect(JSON.stringify(audits)).not.toMatch(/友|139/)
  })
})

describe('the search thread', () => {
  const community = labelledCommunity({ seed: 5, size: 3000 })
  const source = { kind: 'rows', rows: community.people } as const

  it('answers what the same search answers here, and tells how far it is', async () => {
    const shares: number[] = []
    const found = await searchInWorker(source, { progress: (share) => shares.push(share) })
    expect(found).toEqual(await searchBase([community.people], 0, () => undefined))
    expect(found.people).toBe(community.people.length)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(8)
  })

  it('ends when cancelled', async () => {
    const abort = new AbortController()
    const running = searchInWorker(source, {
      signal: abort.signal,
      progress: () => {
        abort.abort()
      },
    })
    await expect(running).rejects.toThrow(/abort/i)
    await expect(searchInWorker(source, { signal: abort.signal })).rejects.toThrow(/abort/i)
  })
})

describe('duplicates over the API', () => {
  const opened: TestOffice[] = []
  afterEach(async () => {
    for (const office of opened.splice(0)) await office.close()
  })

  it('are searched as a job, checked, decided and taken back', async () => {
    const office = await openOffice()
    opened.push(office)
    const { api } = office
    const person = { name: '李友琴', birthDate: '1965-03-12', phone: '13912345069' }
    const one = await api.people.create.mutate({ person })
    expect(
      await api.duplicates.check.mutate({ name: '李友勤', birthDate: '1965-03-12', phones: ['13912345069'] }),
    ).toMatchObject([{ id: one.id }])
    const other = await api.people.create.mutate({ person: { ...person, name: '李友勤' }, acceptSimilar: true })
    const { jobId } = await api.duplicates.search.mutate()
    await expect
      .poll(async () => (await api.jobs.list.query()).find((job) => job.id === jobId)?.state, { timeout: 20_000 })
      .toBe('done')
    expect((await api.jobs.list.query())[0]).toMatchObject({
      summary: '已比对 2 人，疑似重复 1 对，新增 1 对',
      result: { pairs: 1, added: 1 },
    })
    const page = await api.duplicates.queue.query({ state: 'open', offset: 0, limit: 20 })
    expect(JSON.stringify(page)).not.toContain('13912345069')
    await api.duplicates.decide.mutate({
      ids: [one.id, other.id],
      verdict: 'different',
      score: page.pairs[0]?.score ?? 0,
    })
    expect(await api.duplicates.counts.query()).toMatchObject({ open: 0, different: 1 })
    await api.duplicates.reopen.mutate({ ids: [other.id, one.id] })
    expect(await api.duplicates.counts.query()).toMatchObject({ open: 1, different: 0 })
  })
})
