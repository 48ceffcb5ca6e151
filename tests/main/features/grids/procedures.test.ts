import { afterEach, describe, expect, it } from 'vitest'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'

const opened: TestOffice[] = []
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

const shared = { kind: 'residential', validFrom: '2026-01-01' } as const

describe('the grids of an office', () => {
  it('are made, re-cut as planned, and taken back, over the real client', async () => {
    const office = await openOffice()
    opened.push(office)
    const { grids } = office.api
    const first = await grids.create.mutate({ ...shared, name: '一级网格', level: 1 })
    const [east, west] = await Promise.all(
      ['东片', '西片'].map((name) => grids.create.mutate({ ...shared, name, level: 2, parentId: first.id })),
    )
    if (!east || !west) throw new Error('two were made')
    const { grids: made } = await grids.createMany.mutate({
      first: { ...shared, name: '第1网格', level: 3, parentId: east.id },
      count: 24,
    })
    expect(await grids.nextCode.query({ level: 3 })).toBe('6107270010033025')
    const move = {
      kind: 'move' as const,
      gridIds: made.slice(0, 3).map((one) => one.id),
      parentId: west.id,
      on: '2026-11-24',
    }
    const plan = await grids.planRecut.query(move)
    expect(plan.moves.map((one) => one.grid.name)).toEqual(['第1网格', '第2网格', '第3网格'])
    const { act } = await grids.recut.mutate(move)
    expect((await grids.overview.query()).find((one) => one.id === west.id)?.gridsBelow).toBe(3)
    await grids.undo.mutate({ act })
    expect((await grids.overview.query()).find((one) => one.id === west.id)?.gridsBelow).toBe(0)
    expect(await refusal(grids.undo.mutate({ act }))).toMatchObject({ code: 'UNDO_TOO_LATE' })
  })

  it('refuse with a code, a Chinese sentence and the field, and without an operator at work', async () => {
    const office = await openOffice()
    opened.push(office)
    const { grids } = office.api
    const first = await grids.create.mutate({ ...shared, name: '一级网格', level: 1 })
    const wrong = grids.create.mutate({ ...shared, name: '第1网格', level: 3, parentId: first.id })
    expect(await refusal(wrong)).toMatchObject({
      code: 'GRID_PARENT',
      data: { fault: 'level' },
      text: { what: '上级网格的级别不对：三级网格归二级网格，二级网格归一级网格。' },
    })
    await office.api.office.lock.mutate()
    expect(await refusal(grids.overview.query())).toMatchObject({ code: 'LOCKED' })
  })
})
