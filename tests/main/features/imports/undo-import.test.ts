import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createPerson, updatePerson } from '../../../../src/main/features/people/commands.ts'
import { listPeople } from '../../../../src/main/features/people/queries.ts'
import { importBatches } from '../../../../src/main/features/imports/queries.ts'
import {
  confirmRoster,
  planRosterFile,
  type ImportReport,
} from '../../../../src/main/features/imports/roster-import.ts'
import { undoImport } from '../../../../src/main/features/imports/undo-import.ts'
import { posting } from '../../../../src/shared/entities/posting.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { workbook } from '../../../support/workbooks.ts'

const now = new Date('2026-11-24T01:00:00.000Z')
const today = '2026-11-24'

async function importRoster(store: Store, bytes: Uint8Array, fileName = '花名册.xlsx'): Promise<ImportReport> {
  const planned = await planRosterFile(store, { bytes, fileName }, {}, now)
  return await confirmRoster(store, actor, planned, {})
}

async function countOf(store: Store, table: 'person' | 'posting' | 'grid'): Promise<number> {
  const rows = await store.db.selectFrom(table).select('id').execute()
  return rows.length
}

onBothDialects('undoing an import', (open) => {
  it('of the whole sample leaves the store as it was, and cannot be done twice', async () => {
    const store = await open()
    const report = await importRoster(store, readFileSync('tests/fixtures/rosters/sample-roster.xlsx'))
    expect(await importBatches(store)).toMatchObject([
      { id: report.batchId, rows: 68, created: 68, postings: 68, grids: 24, undoneAt: null, operatorName: '测试' },
    ])
    expect(await undoImport(store, actor, report.batchId)).toEqual({ removed: 68 + 68 + 24, restored: 0, kept: [] })
    expect([await countOf(store, 'person'), await countOf(store, 'posting'), await countOf(store, 'grid')]).toEqual([
      0, 0, 0,
    ])
    await expect(undoImport(store, actor, report.batchId)).rejects.toMatchObject({ code: 'IMPORT_UNDONE' })
  })

  it('gives changed fields their old values, and keeps by name what was changed or is used since', async () => {
    const store = await open()
    const known = await createPerson(store, actor, { name: '李敏', phone: '13912345069', workUnit: '县医院' })
    const report = await importRoster(
      store,
      workbook([
        ['姓名', '电话', '单位', '政治面貌', '网格', '职务', '聘任时间'],
        ['李敏', '13912345069', '农商银行', '群众', '第1网格', '网格长', '2026.1.5'],
        ['王红', '13811112222', '', '', '第1网格', '网格员', '2026.1.5'],
        ['赵强', '13822223333', '', '', '第2网格', '网格员', '2026.1.5'],
        ['钱进', '13833334444', '', '', '第2网格', '网格员', '2026.1.5'],
      ]),
    )
    expect(report).toMatchObject({ created: 3, updated: 1, postings: 4, grids: 2 })
    const byName = async (name: string) => (await listPeople(store, { q: name }, today))[0]?.id ?? ''
    await updatePerson(store, actor, known.id, { workUnit: '交警队' })
    await updatePerson(store, actor, await byName('王红'), { note: '导入后补的' })
    await store.write(actor, { action: 'test' }, async (unit) =>
      unit.insert(posting, { personId: await byName('赵强'), role: 'partyGroupLeader', from: '2026-02-01' }),
    )
    const undone = await undoImport(store, actor, report.batchId)
    expect(undone.kept).toEqual([
      { entity: 'person', label: '人员', name: '李敏', reason: '导入后又改过“工作单位”' },
      { entity: 'person', label: '人员', name: '赵强', reason: '这条人员还有 1 条任职在使用' },
      { entity: 'person', label: '人员', name: '王红', reason: '导入后又改过' },
    ])
    // Four postings, 钱进, both grids; of 李敏 the political status.
    expect(undone).toMatchObject({ removed: 7, restored: 1 })
    const people = await listPeople(store, {}, today)
    expect(people.map(({ name, workUnit, politicalStatus }) => [name, workUnit, politicalStatus])).toEqual([
      ['李敏', '交警队', null],
      ['王红', null, null],
      ['赵强', null, null],
    ])
    expect(await countOf(store, 'grid')).toBe(0)
  })
})
