import { expect, it } from 'vitest'
import { undoAct } from '../../../../src/main/features/grids/acts.ts'
import {
  createGrids,
  endGrid,
  orderByName,
  removeGrid,
  reopenGrid,
  shiftGrid,
  updateGrid,
} from '../../../../src/main/features/grids/commands.ts'
import { gridHistory } from '../../../../src/main/features/grids/history.ts'
import { gridOverview, gridsOn, problemsOn } from '../../../../src/main/features/grids/queries.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { addGrid, post, postingLines, threeLevels, today } from './grid-samples.ts'

const names = async (store: Store) => (await gridsOn(store, today)).map((one) => one.name)

onBothDialects('grids', (open) => {
  it('get the next free code unless one is given, and none when that is wished', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    expect(third.code).toBe('6107270010033001')
    expect((await addGrid(store, '第2网格', 3, second, { code: '自编-7' })).code).toBe('自编-7')
    expect((await addGrid(store, '第3网格', 3, second, { code: null })).code).toBeNull()
    expect((await addGrid(store, '第4网格', 3, second)).code).toBe('6107270010033002')
  })

  it('are made many at once, named and numbered on, and taken back in one step', async () => {
    const store = await open()
    const [, second] = await threeLevels(store)
    const like = { name: '第2网格', level: 3, kind: 'residential', parentId: second.id, validFrom: today } as const
    const { grids, act } = await createGrids(store, actor, like, 24)
    expect([grids[0]?.name, grids[23]?.name]).toEqual(['第2网格', '第25网格'])
    expect(grids[23]?.code).toBe('6107270010033025')
    expect((await names(store)).slice(2, 5)).toEqual(['第1网格', '第2网格', '第3网格'])
    await undoAct(store, actor, act)
    expect(await names(store)).toEqual(['第一网格', '东片', '第1网格'])
  })

  it('refuse a parent of a wrong level or an ended one, and write nothing', async () => {
    const store = await open()
    const [first, second, third] = await threeLevels(store)
    await expect(addGrid(store, '乙', 3, first)).rejects.toMatchObject({
      code: 'GRID_PARENT',
      data: { fault: 'level' },
    })
    await expect(updateGrid(store, actor, first.id, { parentId: third.id })).rejects.toMatchObject({
      data: { fault: 'cycle' },
    })
    await endGrid(store, actor, third.id, '2026-10-31')
    await endGrid(store, actor, second.id, '2026-10-31')
    await expect(addGrid(store, '乙', 3, second, { validFrom: today })).rejects.toMatchObject({
      data: { fault: 'ended' },
    })
    expect(await names(store)).toEqual(['第一网格'])
  })

  it('count people once each by posting in force, in the grid and with those below, and name captains', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    const captain = await post(store, '王敏', third, 'gridCaptain')
    await post(store, captain, third, 'gridMember')
    await post(store, '赵强', third, 'gridMember', { from: '2025-01-01', to: '2025-12-31' })
    await post(store, '周静', second, 'responsibleOfficer')
    const overview = await gridOverview(store, today)
    expect(overview.map((one) => [one.name, one.people, one.gridsBelow, one.peopleWithBelow])).toEqual([
      ['第一网格', 0, 2, 2],
      ['东片', 1, 1, 2],
      ['第1网格', 1, 0, 1],
    ])
    expect(overview[2]).toMatchObject({
      captains: ['王敏'],
      roles: { gridCaptain: 1, gridMember: 1 },
      initials: 'd1wg',
      officer: '居民小组长',
      state: 'current',
    })
    expect(await problemsOn(store, today)).toEqual([])
    expect(await problemsOn(store, '2027-03-01')).toMatchObject([{ kind: 'captainMissing', gridId: third.id }])
  })

  it('end with their people on the last day, but not while grids under them are in force', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    await post(store, '王敏', third, 'gridCaptain')
    await post(store, '周静', third, 'gridMember', { from: '2027-01-01', to: null })
    await expect(endGrid(store, actor, second.id, today)).rejects.toMatchObject({ code: 'GRID_HAS_CHILDREN' })
    const { act } = await endGrid(store, actor, third.id, '2026-11-30')
    expect(await postingLines(store)).toEqual([
      '周静 gridMember 第1网格 2027-01-01 2027-01-31 2026-12-31 网格停用',
      '王敏 gridCaptain 第1网格 2026-02-01 2027-01-31 2026-11-30 网格停用',
    ])
    await undoAct(store, actor, act)
    expect((await postingLines(store))[1]).toBe('王敏 gridCaptain 第1网格 2026-02-01 2027-01-31  ')
    await endGrid(store, actor, third.id, '2026-11-20')
    expect(await names(store)).toEqual(['第一网格', '东片'])
    await reopenGrid(store, actor, third.id)
    expect(await names(store)).toEqual(['第一网格', '东片', '第1网格'])
  })

  it('are removed only when never used', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    await post(store, '王敏', third, 'gridMember')
    const fresh = await addGrid(store, '第2网格', 3, second)
    await expect(removeGrid(store, actor, third.id)).rejects.toMatchObject({ code: 'GRID_USED' })
    await expect(removeGrid(store, actor, second.id)).rejects.toMatchObject({ code: 'GRID_USED' })
    const { act } = await removeGrid(store, actor, fresh.id)
    expect(await names(store)).toEqual(['第一网格', '东片', '第1网格'])
    await undoAct(store, actor, act)
    expect((await gridsOn(store, today)).find((one) => one.name === '第2网格')).toMatchObject({
      id: fresh.id,
      code: fresh.code,
    })
  })

  it('are ordered by hand from the first move on, and by name again when asked', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    for (const name of ['第2网格', '第10网格']) await addGrid(store, name, 3, second)
    await shiftGrid(store, actor, third.id, 1)
    expect((await names(store)).slice(2)).toEqual(['第2网格', '第1网格', '第10网格'])
    await shiftGrid(store, actor, third.id, 1)
    await shiftGrid(store, actor, third.id, 1)
    expect((await names(store)).slice(2)).toEqual(['第2网格', '第10网格', '第1网格'])
    await addGrid(store, '第3网格', 3, second)
    expect((await names(store)).slice(2)).toEqual(['第2网格', '第10网格', '第1网格', '第3网格'])
    await orderByName(store, actor, third.id)
    expect((await names(store)).slice(2)).toEqual(['第1网格', '第2网格', '第3网格', '第10网格'])
  })

  it('keep their level while grids lie under them, and refuse an edit over somebody else’s', async () => {
    const store = await open()
    const [first, second, third] = await threeLevels(store)
    await expect(updateGrid(store, actor, first.id, { level: 2 })).rejects.toMatchObject({ code: 'GRID_HAS_CHILDREN' })
    await expect(updateGrid(store, actor, second.id, { level: 3 })).rejects.toMatchObject({ code: 'GRID_PARENT' })
    await updateGrid(store, actor, third.id, { scope: '甲', level: 3 }, third.updatedAt)
    await expect(updateGrid(store, actor, third.id, { scope: '乙' }, third.updatedAt)).rejects.toMatchObject({
      code: 'RECORD_STALE',
    })
  })

  it('tell their history in words, the newest first', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    await updateGrid(store, actor, third.id, { kind: 'business', parentId: null, partyGroup: '第1网格党小组' })
    await shiftGrid(store, actor, third.id, 1)
    const history = await gridHistory(store, third.id)
    expect(history).toMatchObject([
      {
        action: 'grids.update',
        who: '测试',
        canUndo: true,
        changes: [
          { label: '上级网格', before: second.name, after: '' },
          { label: '网格类型', before: '居住网格', after: '经营网格' },
          { label: '网格党小组', before: '', after: '第1网格党小组' },
        ],
      },
      { action: 'grids.create', created: true, canUndo: false },
    ])
  })

  it('refuse to undo what was built upon, and acts that are not theirs', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    const like = { name: '第2网格', level: 3, kind: 'residential', parentId: second.id, validFrom: today } as const
    const made = await createGrids(store, actor, like, 2)
    const used = made.grids[1]
    if (used === undefined) throw new Error('two were asked for')
    await post(store, '王敏', used, 'gridMember')
    await expect(undoAct(store, actor, made.act)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' })
    const [edit] = await gridHistory(store, third.id)
    await updateGrid(store, actor, third.id, { scope: '甲' })
    await expect(undoAct(store, actor, edit?.act ?? 0)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' })
    await expect(undoAct(store, actor, made.act + 1)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect(await names(store)).toHaveLength(5)
  })
})
