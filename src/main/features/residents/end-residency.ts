import type { IsoDate } from '../../../shared/dates.ts'
import type { PatchOf } from '../../../shared/entities/entity.ts'
import { household } from '../../../shared/entities/household.ts'
import { residency } from '../../../shared/entities/residency.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { ResidencyDateError, ResidencyStateError } from './errors.ts'

/**
 * Ends a residency on a day: its household loses its head if it was that, and ends with its last member.
 * @throws ResidencyStateError · ResidencyDateError
 */
export async function endResidency(
  unit: UnitOfWork,
  id: string,
  on: IsoDate,
  patch: Pick<PatchOf<typeof residency>, 'state' | 'movedTo' | 'endReason'>,
): Promise<void> {
  const row = await unit.require(residency, id)
  if (row.state !== 'living') throw new ResidencyStateError(row.state)
  if (on > unit.today) throw new ResidencyDateError('future')
  if (row.from !== null && on < row.from) throw new ResidencyDateError('beforeFrom')
  await unit.update(residency, id, { ...patch, to: on })
  if (row.householdId === null) return
  const home = await unit.require(household, row.householdId)
  const left = await unit.db
    .selectFrom('residency')
    .select('id')
    .where('community', '=', unit.community)
    .where('householdId', '=', home.id)
    .where('state', '=', 'living')
    .executeTakeFirst()
  await unit.update(household, home.id, {
    ...(home.headId === row.personId && { headId: null }),
    ...(left === undefined && { endedOn: on }),
  })
}
