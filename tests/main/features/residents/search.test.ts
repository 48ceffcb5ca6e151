import { expect, it } from 'vitest'
import { building } from '../../../../src/shared/entities/building.ts'
import { createHousehold } from '../../../../src/main/features/residents/household-commands.ts'
import { residentRows } from '../../../../src/main/features/residents/list.ts'
import { searchResidents } from '../../../../src/main/features/residents/search.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { member, sampleHousehold, samplePlace } from './resident-samples.ts'

onBothDialects('the search of residents', (open) => {
  let shared: Promise<Store> | null = null
  const filled = (): Promise<Store> => (shared ??= fill(open))

  it.each([
    ['张建国', ['张建国']],
    ['张', ['张建国', '张伟']],
    ['建国', ['张建国']],
    ['建', ['张建国']],
    ['晓棠', ['欧阳晓棠']],
    ['阳晓', ['欧阳晓棠']],
    ['阿依登', ['古丽娜尔·阿依登']],
    ['𬘘宁', ['赵𬘘宁']],
    ['zhangjianguo', ['张建国']],
    ['Zhang', ['张建国', '张伟']],
    ['jianguo', ['张建国']],
    ['zjg', ['张建国']],
    ['shanhuaijin', ['单怀瑾']],
    ['shj', ['单怀瑾']],
    ['1101051949', ['张建国']],
    ['1231002x', ['张建国']],
    ['5678', ['张伟']],
    ['16900005678', ['张伟']],
    ['嘉陵花园', ['张建国', '李秀英', '张伟', '单怀瑾']],
    ['3栋 嘉陵', ['张建国', '李秀英', '张伟', '单怀瑾']],
    ['嘉陵花园3号楼2单元502', ['张建国', '李秀英', '张伟']],
    ['502 嘉陵', ['张建国', '李秀英', '张伟']],
    ['三栋二单元', ['张建国', '李秀英', '张伟']],
    ['嘉陵路12号院', ['张建国', '李秀英', '张伟', '单怀瑾']],
    ['张伟 嘉陵花园', ['张伟']],
    ['zhang 502', ['张建国', '张伟']],
    ['张 1234', ['张建国']],
    ['13号楼', ['欧阳晓棠', '古丽娜尔·阿依登', '赵𬘘宁']],
    ['张三', []],
    ['%', []],
    ['  ', []],
    ['嘉陵 99', []],
  ])('finds by %j', async (q, names) => {
    const store = await filled()
    const hits = await searchResidents(store, q, 50)
    const rows = await residentRows(store, hits.personIds)
    expect(rows.map((row) => row.name).sort()).toEqual([...names].sort())
  })

  it('says when there is more than it shows', async () => {
    const store = await filled()
    expect(await searchResidents(store, '张', 1)).toMatchObject({ more: true })
    expect(await searchResidents(store, '张', 2)).toMatchObject({ more: false })
  })
})

async function fill(open: () => Promise<Store>): Promise<Store> {
  const store = await open()
  const { buildingId } = await samplePlace(store)
  await sampleHousehold(store, buildingId)
  await createHousehold(store, actor, {
    household: {},
    newDwelling: { buildingId, unit: '1单元', number: '101' },
    members: [member('单怀瑾', '02')],
  })
  const other = await otherBuilding(store)
  await createHousehold(store, actor, {
    household: {},
    newDwelling: { buildingId: other, unit: null, number: '201' },
    members: [member('欧阳晓棠', '02'), member('古丽娜尔·阿依登', '99'), member('赵𬘘宁', '99')],
  })
  return store
}

async function otherBuilding(store: Store): Promise<string> {
  const row = await store.write(actor, { action: 'test' }, (unit) => unit.insert(building, { name: '13号楼' }))
  return row.id
}
