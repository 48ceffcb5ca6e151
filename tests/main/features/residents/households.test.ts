import { expect, it } from 'vitest'
import type { Store } from '../../../../src/main/store/store.ts'
import { personCard } from '../../../../src/main/features/residents/card.ts'
import { coverageFindings } from '../../../../src/main/features/residents/coverage.ts'
import { residentHistory } from '../../../../src/main/features/residents/history.ts'
import { changeHead, createHousehold, moveIn } from '../../../../src/main/features/residents/household-commands.ts'
import { listResidents } from '../../../../src/main/features/residents/list.ts'
import { markGroup, visited } from '../../../../src/main/features/residents/mark-commands.ts'
import { backToLiving, moveOut, recordDeath } from '../../../../src/main/features/residents/residency-commands.ts'
import { listPeople } from '../../../../src/main/features/people/queries.ts'
import { updatePerson } from '../../../../src/main/features/people/commands.ts'
import { addPerson, addPosting } from '../../../support/appointed.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { member, sampleHousehold, samplePlace } from './resident-samples.ts'

const today = '2026-11-24'

onBothDialects('households', (open) => {
  it('are saved with all their members in one act, at a door that is made when it is new', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const made = await sampleHousehold(store, buildingId)
    const { rows } = await listResidents(store, { sort: 'name' }, { limit: 10 })
    expect(rows.map((row) => [row.name, row.relationToHead, row.address, row.gridName])).toEqual([
      ['李秀英', '12', '嘉陵花园3号楼2单元502', '第一网格'],
      ['张建国', '02', '嘉陵花园3号楼2单元502', '第一网格'],
      ['张伟', '20', '嘉陵花园3号楼2单元502', '第一网格'],
    ])
    const again = await createHousehold(store, actor, {
      household: {},
      newDwelling: { buildingId, unit: '2单元', number: '502' },
      members: [member('王敏', '02')],
    })
    expect(again.dwellingId).toBe(made.dwellingId)
    const acts = await store.db
      .selectFrom('audit')
      .select('action')
      .where('action', '=', 'residents.createHousehold')
      .execute()
    expect(acts).toHaveLength(2)
  })

  it('are saved whole or not at all, and the fault names the member it lies with', async () => {
    const store = await open()
    const saving = createHousehold(store, actor, {
      household: {},
      members: [member('张建国', '02'), member('李秀英', '12', { identityNumber: '123' })],
    })
    await expect(saving).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      data: { faults: [{ field: 'members.1.person.identityNumber' }] },
    })
    expect(await store.db.selectFrom('person').select('id').execute()).toEqual([])
    await expect(
      createHousehold(store, actor, { household: {}, members: [member('甲', '02'), member('乙', '01')] }),
    ).rejects.toMatchObject({ code: 'HOUSEHOLD_TWO_HEADS' })
  })

  it('take in one more, who has to be said to come from elsewhere when on record as living here', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const old = await sampleHousehold(store, buildingId)
    const own = await createHousehold(store, actor, {
      household: {},
      from: '2026-05-01',
      newDwelling: { buildingId, unit: '1单元', number: '101' },
      members: [member('王敏', '02')],
    })
    const joins = { personId: old.personIds[2] ?? '', residency: { relationToHead: '11', from: '2026-10-01' } }
    await expect(moveIn(store, actor, { householdId: own.householdId, member: joins })).rejects.toMatchObject({
      code: 'RESIDENT_ALREADY_LIVING',
    })
    await moveIn(store, actor, { householdId: own.householdId, member: { ...joins, fromElsewhere: true } })
    const card = await personCard(store, old.personIds[2] ?? '', today)
    expect(card.residencies.map((row) => [row.state, row.address, row.from, row.to])).toEqual([
      ['living', '嘉陵花园3号楼1单元101', '2026-10-01', null],
      ['movedOut', '嘉陵花园3号楼2单元502', '2020-03-01', '2026-10-01'],
    ])
    expect(card.household?.members.map((one) => [one.name, one.isHead])).toEqual([
      ['王敏', true],
      ['张伟', false],
    ])
  })

  it('keep their dead as history and lose their head, whom another member follows with the relations turned round', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const { householdId, personIds } = await sampleHousehold(store, buildingId)
    const [father = '', mother = '', son = ''] = personIds
    await recordDeath(store, actor, await residencyOf(store, father), '2026-11-20')
    expect((await coverageFindings(store, today, 10)).map((group) => [group.kind, group.count])).toEqual([
      ['dwellingWithoutGrid', 0],
      ['householdWithoutHead', 1],
      ['householdWithTwoHeads', 0],
      ['personWithoutDwelling', 0],
    ])
    expect(await changeHead(store, actor, { householdId, personId: mother })).toEqual({ toFill: 0 })
    const card = await personCard(store, son, today)
    expect(card.household?.members.map((one) => [one.name, one.relationToHead, one.state, one.isHead])).toEqual([
      ['李秀英', '02', 'living', true],
      ['张伟', '20', 'living', false],
      ['张建国', '02', 'deceased', false],
    ])
    const { rows } = await listResidents(store, { state: 'deceased' }, { limit: 10 })
    expect(rows.map((row) => row.name)).toEqual(['张建国'])
    await expect(changeHead(store, actor, { householdId, personId: father })).rejects.toMatchObject({
      code: 'HOUSEHOLD_NOT_MEMBER',
    })
  })

  it('end with the last who moves away, and come back when that is taken back', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const { householdId, personIds } = await sampleHousehold(store, buildingId)
    const residencyIds = await Promise.all(personIds.map((id) => residencyOf(store, id)))
    const home = () =>
      store.db
        .selectFrom('household')
        .select(['headId', 'endedOn'])
        .where('id', '=', householdId)
        .executeTakeFirstOrThrow()
    await expect(moveOut(store, actor, { residencyIds, on: '2019-01-01' })).rejects.toMatchObject({
      code: 'RESIDENCY_DATE',
    })
    await moveOut(store, actor, { residencyIds, on: '2026-11-01', movedTo: '汉中市' })
    expect(await home()).toEqual({ headId: null, endedOn: '2026-11-01' })
    expect((await listResidents(store, {}, { limit: 10 })).rows).toEqual([])
    await backToLiving(store, actor, residencyIds)
    expect(await home()).toEqual({ headId: personIds[0], endedOn: null })
    expect((await listResidents(store, {}, { limit: 10 })).rows).toHaveLength(3)
  })

  it('show on the card nothing sensitive in clear and of restricted marks only how many', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const { personIds } = await sampleHousehold(store, buildingId)
    const [personId = '', careContactId = ''] = personIds
    const mark = { personId, from: '2026-11-01', careContactId, visitIntervalDays: 30 }
    const open1 = await markGroup(store, actor, { ...mark, group: 'disabledPerson' })
    await markGroup(store, actor, { ...mark, group: 'releasedPerson' })
    await expect(markGroup(store, actor, { ...mark, group: 'disabledPerson' })).rejects.toMatchObject({
      code: 'GROUP_MARKED',
    })
    await visited(store, actor, open1.id, '2026-11-20')
    const card = await personCard(store, personId, today)
    expect(card.marks).toMatchObject([
      { group: 'disabledPerson', careContactName: '李秀英', nextVisitOn: '2026-12-20' },
    ])
    expect(card.restrictedMarks).toBe(1)
    expect(JSON.stringify(card)).not.toMatch(/11010519491231002X|16900001234|releasedPerson/)
    const { rows } = await listResidents(store, { q: '张建国' }, { limit: 10 })
    expect(rows).toMatchObject([{ maskedIdentity: '110105********002X', groups: ['disabledPerson'] }])
    expect(JSON.stringify(await residentHistory(store, personId))).not.toMatch(/releasedPerson|刑满/)
  })

  it('have a history of every field, with sensitive values masked', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    const [personId = ''] = (await sampleHousehold(store, buildingId)).personIds
    await updatePerson(store, actor, personId, { phone: '16900004321', education: '20' })
    await moveOut(store, actor, { residencyIds: [await residencyOf(store, personId)], on: '2026-11-01' })
    const history = await residentHistory(store, personId)
    expect(history.map((event) => [event.action, event.created, event.changes])).toEqual([
      [
        'residents.moveOut',
        [],
        [
          { label: '居住状态', before: '在住', after: '已迁出' },
          { label: '离开日期', before: '', after: '2026年11月1日' },
        ],
      ],
      [
        'people.update',
        [],
        [
          { label: '学历', before: '', after: '大学本科' },
          { label: '联系电话', before: '169****1234', after: '169****4321' },
        ],
      ],
      ['residents.createHousehold', ['居住', '人员'], []],
    ])
  })

  it('do not fill the list of the grid team, but for those of them who serve in it', async () => {
    const store = await open()
    const { buildingId, gridId } = await samplePlace(store)
    const [personId = ''] = (await sampleHousehold(store, buildingId)).personIds
    await addPerson(store, '王敏', { namePinyin: 'wang min' })
    await addPosting(store, { personId, gridId, role: 'gridMember', from: '2026-01-05' })
    expect((await listPeople(store, {}, today)).map((row) => row.name)).toEqual(['王敏', '张建国'])
  })

  it('that have no door, and doors in no grid, are named as not covered', async () => {
    const store = await open()
    await samplePlace(store)
    const { personIds } = await sampleHousehold(store, null)
    const groups = await coverageFindings(store, today, 1)
    expect(groups.find((group) => group.kind === 'personWithoutDwelling')).toMatchObject({
      count: 3,
      first: [{ personId: personIds[0] }],
    })
  })
})

async function residencyOf(store: Store, personId: string): Promise<string> {
  const row = await store.db
    .selectFrom('residency')
    .select('id')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return row.id
}
