import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { grid } from '../../../../src/shared/entities/grid.ts'
import { posting } from '../../../../src/shared/entities/posting.ts'
import { createPerson, removePerson, updatePerson } from '../../../../src/main/features/people/commands.ts'
import { listPeople, readPerson } from '../../../../src/main/features/people/queries.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

const today = '2026-11-24'
const names = async (store: Store, filter: Parameters<typeof listPeople>[1]): Promise<readonly string[]> =>
  (await listPeople(store, filter, today)).map((row) => row.name)

onBothDialects('people', (open) => {
  it('are stored normalised, with sex, birth date and reading filled in', async () => {
    const store = await open()
    const row = await createPerson(store, actor, {
      name: ' 于  强 ',
      identityNumber: '６１０７２７１９７９１２０１１８１５',
      phone: '133-7609-9170、0916-4822345',
    })
    expect(row).toMatchObject({
      name: '于强',
      namePinyin: 'yu qiang',
      nameInitials: 'yq',
      identityNumber: '610727197912011815',
      sex: '1',
      birthDate: '1979-12-01',
      phone: '13376099170',
      otherPhones: '0916-4822345',
    })
  })

  it('are found by name, pinyin, initials, and the end of telephone and identity number', async () => {
    const store = await open()
    await createPerson(store, actor, { name: '单雄信', phone: '13912345069', identityNumber: '61072719990321736X' })
    await createPerson(store, actor, { name: '仇英', phone: '0916-4822345' })
    await createPerson(store, actor, { name: '王𬭎' })
    for (const q of ['单', '雄信', 'shan', 'shanxiong', 'SXX', 'xiongxin', '5069', '736x', '139123'])
      expect(await names(store, { q }), q).toEqual(['单雄信'])
    expect(await names(store, { q: 'qiu' })).toEqual(['仇英'])
    expect(await names(store, { q: '4822345' })).toEqual(['仇英'])
    expect(await names(store, { q: '𬭎' })).toEqual(['王𬭎'])
    for (const q of ['dan', 'hanx', '%', '_', '69', 'chou']) expect(await names(store, { q }), q).toEqual([])
    expect(await names(store, {})).toEqual(['仇英', '单雄信', '王𬭎'])
  })

  it('are listed with the postings in force and filtered by them', async () => {
    const store = await open()
    const captain = await createPerson(store, actor, { name: '甲一', politicalStatus: '01', dualRegistration: 1 })
    const former = await createPerson(store, actor, { name: '乙二', politicalStatus: '13' })
    const place = await store.write(actor, { action: 'test' }, async (unit) => {
      const made = await unit.insert(grid, {
        name: '第1网格',
        level: 3,
        kind: 'residential',
        validFrom: '2026-01-01',
        sortOrder: 1,
      })
      const base = { gridId: made.id, from: '2026-01-05' } as const
      await unit.insert(posting, { ...base, personId: captain.id, role: 'gridCaptain', to: '2027-01-04' })
      await unit.insert(posting, { ...base, personId: former.id, role: 'gridMember', to: '2026-06-30' })
      await unit.insert(posting, { ...base, personId: former.id, role: 'gridMember', endedOn: '2026-02-01' })
      return made
    })
    const [first] = await listPeople(store, { role: 'gridCaptain' }, today)
    expect(first).toMatchObject({
      name: '甲一',
      postings: [{ role: 'gridCaptain', gridName: '第1网格', to: '2027-01-04' }],
    })
    expect(await names(store, { gridId: place.id })).toEqual(['甲一'])
    expect(await names(store, { posted: false })).toEqual(['乙二'])
    expect(await names(store, { politicalStatus: '13' })).toEqual(['乙二'])
    expect(await names(store, { dual: true })).toEqual(['甲一'])
    expect((await readPerson(store, former.id, today)).allPostings).toHaveLength(2)
  })

  it('with a doubtful identity number need a reason', async () => {
    const store = await open()
    const doubtful = { name: '郑杰', identityNumber: '610727197912011816' }
    await expect(createPerson(store, actor, doubtful)).rejects.toMatchObject({ code: 'RECORD_INVALID' })
    const row = await createPerson(store, actor, { ...doubtful, identityOverride: '与证件核对无误' })
    expect(row.identityNumber).toBe('610727197912011816')
    const corrected = await updatePerson(store, actor, row.id, { identityNumber: '610727197912011815' })
    expect(corrected.identityOverride).toBeNull()
  })

  it('who look the same are named before a second one is saved, the same identity number never', async () => {
    const store = await open()
    const first = await createPerson(store, actor, {
      name: '李敏',
      phone: '13912345069',
      identityNumber: '610727197912011815',
    })
    await expect(createPerson(store, actor, { name: '李  敏', phone: '139 1234 5069' })).rejects.toMatchObject({
      code: 'PERSON_SIMILAR',
      data: { existingIds: [first.id] },
    })
    await expect(createPerson(store, actor, { name: '李敏', birthDate: '1979-12-01' })).rejects.toMatchObject({
      code: 'PERSON_SIMILAR',
    })
    await createPerson(store, actor, { name: '李敏', phone: '13912345069' }, { acceptSimilar: true })
    await expect(
      createPerson(store, actor, { name: '王红', identityNumber: '610727197912011815' }),
    ).rejects.toMatchObject({ code: 'RECORD_DUPLICATE', data: { existingId: first.id } })
  })

  it('keep a corrected reading until the name changes', async () => {
    const store = await open()
    const { id } = await createPerson(store, actor, { name: '乐嘉' })
    await updatePerson(store, actor, id, { namePinyin: 'Yue Jia' })
    expect(await updatePerson(store, actor, id, { name: '乐嘉', note: '备注' })).toMatchObject({
      namePinyin: 'yue jia',
    })
    expect(await updatePerson(store, actor, id, { name: '王嘉' })).toMatchObject({ namePinyin: 'wang jia' })
  })

  it('are not removed while a posting names them', async () => {
    const store = await open()
    const { id } = await createPerson(store, actor, { name: '李敏' })
    await store.write(actor, { action: 'test' }, (unit) =>
      unit.insert(posting, { personId: id, role: 'gridMember', from: '2026-01-05' }),
    )
    await expect(removePerson(store, actor, id)).rejects.toMatchObject({ code: 'RECORD_REFERENCED' })
  })
})

describe('people over the API', () => {
  const opened: TestOffice[] = []
  afterEach(async () => {
    for (const office of opened.splice(0)) await office.close()
  })
  const office = async (): Promise<TestOffice> => {
    const made = await openOffice()
    opened.push(made)
    return made
  }
  const photo = readFileSync('tests/fixtures/attachments/picture.jpg')
  const upload = async (made: TestOffice): Promise<string> => {
    const answer = await made.fetch('/files/attachments', { method: 'POST', body: photo })
    return ((await answer.json()) as { id: string }).id // the route's own answer
  }

  it('have their numbers masked, and every look at a clear one is in the audit', async () => {
    const { api, app } = await office()
    const { id } = await api.people.create.mutate({
      person: { name: '李敏', phone: '13912345069', identityNumber: '610727197912011815' },
    })
    const text = JSON.stringify([await api.people.list.query({}), await api.people.get.query({ id })])
    expect(text).toContain('139****5069')
    expect(text).toContain('610727********1815')
    expect(text).not.toContain('13912345069')
    expect(text).not.toContain('197912011815')
    expect(await api.people.reveal.mutate({ id, field: 'identityNumber' })).toEqual({ value: '610727197912011815' })
    const audits = await app.office
      .opened()
      ?.store.db.selectFrom('audit')
      .select(['action', 'recordId', 'detail'])
      .where('action', '=', 'people.reveal')
      .execute()
    expect(audits).toEqual([{ action: 'people.reveal', recordId: id, detail: '{"field":"identityNumber"}' }])
  })

  it('keep a photo, which goes when it is replaced or the person is removed', async () => {
    const made = await office()
    const first = await upload(made)
    const { id } = await made.api.people.create.mutate({ person: { name: '李敏', photoId: first } })
    const answer = await made.fetch(`/files/attachments/${first}`)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
    const second = await upload(made)
    await made.api.people.update.mutate({ id, patch: { photoId: second } })
    expect((await made.fetch(`/files/attachments/${first}`)).status).toBe(404)
    await made.api.people.remove.mutate({ id })
    expect((await made.fetch(`/files/attachments/${second}`)).status).toBe(404)
  })

  it('leave no photo behind of a form that was never saved', async () => {
    let now = Date.parse('2026-11-24T01:00:00Z')
    const made = await openOffice(() => new Date(now))
    opened.push(made)
    const forgotten = await upload(made)
    const kept = await upload(made)
    await made.api.people.create.mutate({ person: { name: '李敏', photoId: kept } })
    now += 5 * 60_000
    await upload(made)
    expect((await made.fetch(`/files/attachments/${forgotten}`)).status).toBe(200)
    now += 24 * 3_600_000
    const last = await upload(made)
    expect((await made.fetch(`/files/attachments/${forgotten}`)).status).toBe(404)
    for (const id of [kept, last]) expect((await made.fetch(`/files/attachments/${id}`)).status).toBe(200)
  })

  it('refuse what is no picture, and strangers', async () => {
    const made = await office()
    const bad = await made.fetch('/files/attachments', { method: 'POST', body: 'GIF89a' })
    expect([bad.status, ((await bad.json()) as { error: { code: string } }).error.code]).toEqual([
      422,
      'ATTACHMENT_TYPE',
    ])
    made.setToken('stranger')
    expect((await made.fetch('/files/attachments', { method: 'POST', body: photo })).status).toBe(401)
    expect((await refusal(made.api.people.list.query({}))).code).toBe('LOCKED')
  })
})
