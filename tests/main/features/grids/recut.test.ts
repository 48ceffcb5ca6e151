import { expect, it } from 'vitest'
import { undoAct } from '../../../../src/main/features/grids/acts.ts'
import { gridHistory } from '../../../../src/main/features/grids/history.ts'
import { gridsOn } from '../../../../src/main/features/grids/queries.ts'
import { planRecut, recutInputSchema } from '../../../../src/main/features/grids/recut-plan.ts'
import { recutGrids } from '../../../../src/main/features/grids/recut.ts'
import { removeGrid } from '../../../../src/main/features/grids/commands.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { addGrid, post, postingLines, threeLevels, today } from './grid-samples.ts'

const recut = async (store: Store, input: Parameters<typeof recutInputSchema.parse>[0]) =>
  await recutGrids(store, actor, recutInputSchema.parse(input))
const names = async (store: Store, day = today) => (await gridsOn(store, day)).map((one) => one.name)

onBothDialects('re-cut grids', (open) => {
  it('move to another parent with their people, dated back but not ahead', async () => {
    const store = await open()
    const [first, , third] = await threeLevels(store)
    const west = await addGrid(store, '西片', 2, first)
    await post(store, '王敏', third, 'gridCaptain')
    const move = { kind: 'move', gridIds: [third.id], parentId: west.id, reason: '小区划归西片' }
    await expect(recut(store, { ...move, on: '2026-12-01' })).rejects.toMatchObject({
      code: 'GRID_DATE',
      data: { reason: 'future' },
    })
    await expect(recut(store, { ...move, parentId: first.id, on: today })).rejects.toMatchObject({
      code: 'GRID_PARENT',
    })
    const { grids, act } = await recut(store, { ...move, on: '2026-11-01' })
    expect(grids[0]?.parentId).toBe(west.id)
    expect(await postingLines(store)).toEqual(['王敏 gridCaptain 第1网格 2026-02-01 2027-01-31  '])
    expect((await gridHistory(store, third.id))[0]).toMatchObject({
      recut: { kind: 'move', on: '2026-11-01', reason: '小区划归西片', from: ['第1网格'] },
      changes: [{ label: '上级网格', before: '东片', after: '西片' }],
      canUndo: true,
    })
    await undoAct(store, actor, act)
    expect(await names(store)).toEqual(['第一网格', '东片', '第1网格', '西片'])
  })

  it('merge: the old end the day before, their people go on at the new one as postings of their own', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    const other = await addGrid(store, '第2网格', 3, second, { scope: '北关' })
    const captain = await post(store, '王敏', third, 'gridCaptain')
    await post(store, captain, other, 'gridCaptain', { to: '2026-12-31' })
    await post(store, '赵强', other, 'gridMember', { from: '2027-01-01', to: '2027-12-31' })
    await post(store, '周静', other, 'gridMember', { from: '2025-01-01', to: '2025-12-31' })
    const before = await postingLines(store)
    const input = { kind: 'merge', gridIds: [third.id, other.id], parentId: second.id, on: '2026-12-01' } as const
    const { grids, act } = await recut(store, { ...input, into: { name: '第1网格' } })
    expect(grids).toMatchObject([
      {
        name: '第1网格',
        level: 3,
        parentId: second.id,
        validFrom: '2026-12-01',
        kind: 'residential',
        scope: '东至嘉陵江，西至民主路；北关',
        code: '6107270010033003',
      },
    ])
    expect(await names(store, '2026-11-30')).toEqual(['第一网格', '东片', '第1网格', '第2网格'])
    expect(await names(store, '2026-12-01')).toEqual(['第一网格', '东片', '第1网格'])
    expect(await postingLines(store)).toEqual([
      '周静 gridMember 第2网格 2025-01-01 2025-12-31  ',
      '王敏 gridCaptain 第1网格 2026-02-01 2027-01-31 2026-11-30 网格调整',
      '王敏 gridCaptain 第1网格 2026-12-01 2027-01-31  ',
      '王敏 gridCaptain 第2网格 2026-02-01 2026-12-31 2026-11-30 网格调整',
      '赵强 gridMember 第1网格 2027-01-01 2027-12-31  ',
    ])
    const continued = await store.db
      .selectFrom('posting')
      .select('renewedFromId')
      .where('from', '=', '2026-12-01')
      .execute()
    expect(continued).toEqual([{ renewedFromId: captain.id }])
    await expect(removeGrid(store, actor, other.id)).rejects.toMatchObject({ code: 'GRID_USED' })
    await undoAct(store, actor, act)
    expect(await postingLines(store)).toEqual(before)
    expect(await names(store, '2026-12-01')).toEqual(['第一网格', '东片', '第1网格', '第2网格'])
  })

  it('merge with the grids under them, at once only', async () => {
    const store = await open()
    const [first, second, third] = await threeLevels(store)
    const west = await addGrid(store, '西片', 2, first)
    const input = { kind: 'merge', gridIds: [second.id, west.id], parentId: first.id, into: { name: '中片' } } as const
    await expect(recut(store, { ...input, on: '2026-12-01' })).rejects.toMatchObject({ data: { reason: 'future' } })
    const { grids } = await recut(store, { ...input, on: today })
    expect(await names(store)).toEqual(['第一网格', '中片', '第1网格'])
    const child = (await gridsOn(store, today)).find((one) => one.id === third.id)
    expect(child?.parentId).toBe(grids[0]?.id)
  })

  it('split: each person goes where it was said, the others to the first part', async () => {
    const store = await open()
    const [, , third] = await threeLevels(store)
    await post(store, '王敏', third, 'gridCaptain')
    const member = await post(store, '赵强', third, 'gridMember')
    const into = [{ name: '第1网格甲' }, { name: '第1网格乙', scope: '2号楼', kind: 'business' }]
    const input = { kind: 'split', gridId: third.id, into, on: today } as const
    await expect(recut(store, { ...input, people: { [member.id]: 2 } })).rejects.toMatchObject({
      code: 'GRID_RECUT',
      data: { reason: 'people' },
    })
    const { grids } = await recut(store, { ...input, people: { [member.id]: 1 } })
    expect(grids).toMatchObject([
      { kind: 'residential', scope: null },
      { kind: 'business', scope: '2号楼' },
    ])
    expect((await postingLines(store)).filter((line) => line.includes(today))).toEqual([
      `王敏 gridCaptain 第1网格甲 ${today} 2027-01-31  `,
      `赵强 gridMember 第1网格乙 ${today} 2027-01-31  `,
    ])
    expect((await gridHistory(store, third.id))[0]).toMatchObject({
      recut: { kind: 'split', from: ['第1网格'], to: ['第1网格甲', '第1网格乙'] },
      canUndo: true,
    })
  })

  it('tell beforehand exactly what will happen, and write nothing', async () => {
    const store = await open()
    const [, second, third] = await threeLevels(store)
    const other = await addGrid(store, '第2网格', 3, second)
    await post(store, '王敏', third, 'gridCaptain')
    await post(store, '赵强', other, 'gridCaptain')
    const input = recutInputSchema.parse({
      kind: 'merge',
      gridIds: [third.id, other.id],
      parentId: second.id,
      into: { name: '大网格' },
      on: today,
    })
    const plan = await planRecut(store, input, today)
    expect(plan).toMatchObject({
      level: 3,
      ends: [{ name: '第1网格' }, { name: '第2网格' }],
      manyCaptains: [{ to: 0, count: 2 }],
    })
    expect(plan.postings.map((one) => `${one.posting.personName} ${one.step}`).toSorted()).toEqual([
      '王敏 continue',
      '赵强 continue',
    ])
    expect(await names(store)).toEqual(['第一网格', '东片', '第1网格', '第2网格'])
  })

  it('refuse grids of two levels, too few, and a date on which the old ones had no day of their own', async () => {
    const store = await open()
    const [first, second, third] = await threeLevels(store)
    const merge = (gridIds: readonly string[], on = today) =>
      recut(store, { kind: 'merge', gridIds, parentId: null, into: { name: '新' }, on })
    await expect(merge([second.id, third.id])).rejects.toMatchObject({ data: { reason: 'levels' } })
    await expect(merge([third.id, third.id])).rejects.toMatchObject({ data: { reason: 'tooFew' } })
    const other = await addGrid(store, '北片', 2, first)
    await expect(merge([second.id, other.id], '2026-01-01')).rejects.toMatchObject({ data: { reason: 'tooEarly' } })
  })
})
