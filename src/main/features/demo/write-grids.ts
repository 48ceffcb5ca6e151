import type { RowOf } from '../../../shared/entities/entity.ts'
import { grid } from '../../../shared/entities/grid.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { DemoContext } from './demo-context.ts'
import { demoAreas, type DemoGrid } from './demo-grids.ts'

/** The written grids: the whole community, its areas, and the small grids of each area. */
export interface WrittenGrids {
  readonly whole: RowOf<typeof grid>
  readonly areas: readonly { readonly row: RowOf<typeof grid>; readonly below: readonly RowOf<typeof grid>[] }[]
}

/** Writes the three levels of grids, in force since the first of January of last year. */
export async function writeGrids(
  unit: UnitOfWork,
  context: DemoContext,
  community: { readonly code: string; readonly name: string },
): Promise<WrittenGrids> {
  const validFrom = `${String(Number(context.today.slice(0, 4)) - 1)}-01-01`
  const serials = [0, 0, 0, 0]
  const write = async (planned: DemoGrid, level: 1 | 2 | 3, parentId: string | null) => {
    const serial = (serials[level] = (serials[level] ?? 0) + 1)
    return await unit.insert(
      grid,
      {
        ...planned,
        level,
        parentId,
        code: `${community.code}${String(level)}${String(serial).padStart(3, '0')}`,
        partyGroup: level === 2 ? `${planned.name.replace(/网格$/, '')}网格党小组` : null,
        supervisionPhone: '0916-0000000',
        validFrom,
        sortOrder: serial,
      },
      context.id(),
    )
  }
  const whole = await write(
    { name: `${community.name}网格`, kind: 'residential', place: 'block', scope: `${community.name}全域` },
    1,
    null,
  )
  const areas = []
  for (const { below, ...planned } of demoAreas) {
    const row = await write(planned, 2, whole.id)
    const rows = []
    for (const one of below) rows.push(await write(one, 3, row.id))
    areas.push({ row, below: rows })
  }
  return { whole, areas }
}
