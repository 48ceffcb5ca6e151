import { household } from '../../../shared/entities/household.ts'
import { patchShape } from '../../../shared/entities/patch-schema.ts'
import { residency } from '../../../shared/entities/residency.ts'
import type { PatchOf } from '../../../shared/entities/entity.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { endResidency } from './end-residency.ts'
import { AlreadyLivingError, ResidencyStateError } from './errors.ts'

const { personId: _p, dwellingId: _d, householdId: _h, state: _s, importBatchId: _b, ...ownFields } = residency.fields

/** What of a residency can be changed in place; where it is and whether it lasts have acts of their own. */
export const residencyPatchSchema = patchShape(ownFields)

/** Changes the kind, its fields, the relation or the days of a residency. */
export async function updateResidency(
  store: Store,
  actor: Actor,
  id: string,
  patch: PatchOf<typeof residency>,
  options: { readonly ifUpdatedAt?: string | undefined } = {},
): Promise<void> {
  const intent = { action: 'residents.updateResidency', entity: 'residency', recordId: id }
  await store.write(actor, intent, (unit) => unit.update(residency, id, patch, options))
}

/**
 * Ends residencies because people move away, in one act; a household whose last member goes ends too.
 * @throws ResidencyStateError · ResidencyDateError
 */
export async function moveOut(
  store: Store,
  actor: Actor,
  input: {
    readonly residencyIds: readonly string[]
    readonly on: IsoDate
    readonly movedTo?: string | null | undefined
    readonly reason?: string | null | undefined
  },
): Promise<void> {
  const intent = { action: 'residents.moveOut', entity: 'residency', detail: { people: input.residencyIds.length } }
  await store.write(actor, intent, async (unit) => {
    for (const id of input.residencyIds)
      await endResidency(unit, id, input.on, {
        state: 'movedOut',
        movedTo: input.movedTo ?? null,
        endReason: input.reason ?? null,
      })
  })
}

/** Records a death. The record stays; its household loses its head if it was that (domain §6: relatives' rights, art. 49). */
export async function recordDeath(store: Store, actor: Actor, residencyId: string, on: IsoDate): Promise<void> {
  const intent = { action: 'residents.recordDeath', entity: 'residency', recordId: residencyId }
  await store.write(actor, intent, (unit) => endResidency(unit, residencyId, on, { state: 'deceased' }))
}

/** Takes a moving out or a death back: the person lives there again. @throws ResidencyStateError · AlreadyLivingError */
export async function backToLiving(store: Store, actor: Actor, residencyIds: readonly string[]): Promise<void> {
  const intent = { action: 'residents.backToLiving', entity: 'residency', detail: { people: residencyIds.length } }
  await store.write(actor, intent, async (unit) => {
    for (const id of residencyIds) {
      const row = await unit.require(residency, id)
      if (row.state === 'living') throw new ResidencyStateError('living')
      const other = await unit.db
        .selectFrom('residency')
        .select('id')
        .where('community', '=', unit.community)
        .where('personId', '=', row.personId)
        .where('state', '=', 'living')
        .executeTakeFirst()
      if (other) throw new AlreadyLivingError(other.id, 'personId')
      await unit.update(residency, id, { state: 'living', to: null, movedTo: null, endReason: null })
      if (row.householdId === null) continue
      const home = await unit.require(household, row.householdId)
      // Who was the head is head again, unless there is another by now.
      const wasHead = home.headId === null && row.relationToHead === '02'
      await unit.update(household, home.id, { endedOn: null, ...(wasHead && { headId: row.personId }) })
    }
  })
}
