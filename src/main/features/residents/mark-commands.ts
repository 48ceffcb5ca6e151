import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { specialGroupMark } from '../../../shared/entities/special-group-mark.ts'
import type { InputOf, PatchOf } from '../../../shared/entities/entity.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { GroupMarkedError } from './errors.ts'

/** A change of a mark. Whose it is and of which group stays: another group is another mark. */
export const markPatchSchema = patchSchema(specialGroupMark)

/**
 * Marks a person as of a group. Without a day of the next visit it is one interval from the beginning.
 * @throws GroupMarkedError · InvalidRecordError
 */
export async function markGroup(
  store: Store,
  actor: Actor,
  input: InputOf<typeof specialGroupMark>,
): Promise<{ readonly id: string }> {
  return await store.write(actor, { action: 'residents.markGroup', entity: 'specialGroupMark' }, async (unit) => {
    const known = await unit.db
      .selectFrom('specialGroupMark')
      .select('id')
      .where('community', '=', unit.community)
      .where('personId', '=', input.personId)
      .where('group', '=', input.group)
      .where('to', 'is', null)
      .executeTakeFirst()
    if (known) throw new GroupMarkedError(known.id)
    const { visitIntervalDays: interval, nextVisitOn } = input
    const next = nextVisitOn ?? (interval ? addDays(input.from, interval) : null)
    const { id } = await unit.insert(specialGroupMark, { ...input, nextVisitOn: next })
    return { id }
  })
}

/** Changes the contact, the interval, the next visit or the days of a mark. */
export async function updateMark(
  store: Store,
  actor: Actor,
  id: string,
  patch: Omit<PatchOf<typeof specialGroupMark>, 'personId' | 'group'>,
): Promise<void> {
  const intent = { action: 'residents.updateMark', entity: 'specialGroupMark', recordId: id }
  await store.write(actor, intent, (unit) => unit.update(specialGroupMark, id, patch))
}

/** Notes that a visit took place: the next one is due an interval later. */
export async function visited(store: Store, actor: Actor, id: string, on: IsoDate): Promise<void> {
  const intent = { action: 'residents.visited', entity: 'specialGroupMark', recordId: id }
  await store.write(actor, intent, async (unit) => {
    const { visitIntervalDays: interval } = await unit.require(specialGroupMark, id)
    await unit.update(specialGroupMark, id, { nextVisitOn: interval === null ? null : addDays(on, interval) })
  })
}
