import { z } from 'zod'
import { isHeadRelation, HEAD_RELATION } from '../../../shared/codes/kinship.ts'
import { dwelling } from '../../../shared/entities/dwelling.ts'
import type { PatchOf } from '../../../shared/entities/entity.ts'
import { household } from '../../../shared/entities/household.ts'
import { patchShape } from '../../../shared/entities/patch-schema.ts'
import { residency } from '../../../shared/entities/residency.ts'
import { relationToNewHead } from '../../../shared/rules/relation-to-head.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { NotOfHouseholdError, TwoHeadsError } from './errors.ts'
import { addMember, memberSchema, type MemberInput } from './member-input.ts'

const { headId: _head, dwellingId: _door, endedOn: _ended, ...householdFields } = household.fields

/** A household with its members as the entry form gives it. The door is on record, new in a building, or not known. */
export const newHouseholdSchema = z.object({
  household: z.object(householdFields),
  dwellingId: z.uuid().nullable().optional(),
  newDwelling: z
    .object({ buildingId: dwelling.fields.buildingId, unit: dwelling.fields.unit, number: dwelling.fields.number })
    .optional(),
  from: residency.fields.from,
  members: z.array(memberSchema).min(1, { error: '至少填写一位成员' }).max(30),
  acceptSimilar: z.boolean().optional(),
})
export type NewHousehold = z.input<typeof newHouseholdSchema>

/** What of a household is changed in place; its head has an act of its own. */
export const householdPatchSchema = patchShape({ ...householdFields, dwellingId: household.fields.dwellingId })

/** What a new household answers. */
export interface CreatedHousehold {
  readonly householdId: string
  readonly dwellingId: string | null
  /** In the order of the members given. */
  readonly personIds: readonly string[]
}

/**
 * Adds a household with all its members in one act: all are saved or none.
 * @throws TwoHeadsError, and as `addMember`
 */
export async function createHousehold(store: Store, actor: Actor, input: NewHousehold): Promise<CreatedHousehold> {
  const heads = input.members.filter((member) => isHeadRelation(member.residency.relationToHead ?? null))
  if (heads.length > 1) throw new TwoHeadsError(heads.length)
  const intent = { action: 'residents.createHousehold', entity: 'household', detail: { members: input.members.length } }
  return await store.write(actor, intent, async (unit) => {
    const dwellingId = await doorOf(unit, input)
    const made = await unit.insert(household, { ...input.household, dwellingId })
    const place = {
      dwellingId,
      householdId: made.id,
      from: input.from ?? null,
      acceptSimilar: input.acceptSimilar === true,
    }
    const personIds: string[] = []
    for (const [index, member] of input.members.entries())
      personIds.push(await addMember(unit, member, place, `members.${String(index)}`))
    const head = input.members.findIndex((member) => isHeadRelation(member.residency.relationToHead ?? null))
    const headId = personIds[head]
    if (headId !== undefined) await unit.update(household, made.id, { headId })
    return { householdId: made.id, dwellingId, personIds }
  })
}

/** The door named, one on record with the same number, or a new one. */
async function doorOf(unit: UnitOfWork, input: NewHousehold): Promise<string | null> {
  if (input.newDwelling === undefined) return input.dwellingId ?? null
  const number = input.newDwelling.number.trim()
  const name = (input.newDwelling.unit ?? '').trim()
  const { buildingId = null } = input.newDwelling
  const known = await unit.db
    .selectFrom('dwelling')
    .select('id')
    .where('community', '=', unit.community)
    .where('number', '=', number)
    .where('buildingId', buildingId === null ? 'is' : '=', buildingId)
    .where('unit', name === '' ? 'is' : '=', name === '' ? null : name)
    .executeTakeFirst()
  return known?.id ?? (await unit.insert(dwelling, { buildingId, unit: name, number })).id
}

/** Moves one more person into a household. @throws TwoHeadsError, and as `addMember` */
export async function moveIn(
  store: Store,
  actor: Actor,
  input: { readonly householdId: string; readonly member: MemberInput; readonly acceptSimilar?: boolean | undefined },
): Promise<{ readonly personId: string }> {
  const intent = { action: 'residents.moveIn', entity: 'household', recordId: input.householdId }
  return await store.write(actor, intent, async (unit) => {
    const home = await unit.require(household, input.householdId)
    const asHead = isHeadRelation(input.member.residency.relationToHead ?? null)
    if (asHead && home.headId !== null) throw new TwoHeadsError(2)
    const place = {
      dwellingId: home.dwellingId,
      householdId: home.id,
      from: null,
      acceptSimilar: input.acceptSimilar === true,
    }
    const personId = await addMember(unit, input.member, place, 'member')
    await unit.update(household, home.id, { endedOn: null, ...(asHead && { headId: personId }) })
    return { personId }
  })
}

/** Changes what a household keeps of its own; another dwelling takes its living members along. */
export async function updateHousehold(
  store: Store,
  actor: Actor,
  id: string,
  patch: PatchOf<typeof household>,
  options: { readonly ifUpdatedAt?: string | undefined } = {},
): Promise<void> {
  const intent = { action: 'residents.updateHousehold', entity: 'household', recordId: id }
  await store.write(actor, intent, async (unit) => {
    const before = await unit.require(household, id)
    const row = await unit.update(household, id, patch, options)
    if (row.dwellingId === before.dwellingId) return
    for (const member of await livingMembers(unit, id))
      await unit.update(residency, member.id, { dwellingId: row.dwellingId })
  })
}

/**
 * Makes a member the head. The relations of the others follow as far as they can be told (`relationToNewHead`); where
 * they cannot, they are emptied for somebody to fill. `relations` (person id → code) goes before both.
 * @throws NotOfHouseholdError
 */
export async function changeHead(
  store: Store,
  actor: Actor,
  input: {
    readonly householdId: string
    readonly personId: string
    readonly relations?: Readonly<Record<string, string | null>> | undefined
  },
): Promise<{ readonly toFill: number }> {
  const intent = { action: 'residents.changeHead', entity: 'household', recordId: input.householdId }
  return await store.write(actor, intent, async (unit) => {
    await unit.require(household, input.householdId)
    const members = await livingMembers(unit, input.householdId)
    const next = members.find((member) => member.personId === input.personId)
    if (!next) throw new NotOfHouseholdError()
    let toFill = 0
    for (const member of members) {
      const relationToHead =
        member === next
          ? HEAD_RELATION
          : (input.relations?.[member.personId] ??
            relationToNewHead({ relation: member.relationToHead, sex: member.sex }, next.relationToHead))
      if (relationToHead === null) toFill += 1
      await unit.update(residency, member.id, { relationToHead })
    }
    await unit.update(household, input.householdId, { headId: input.personId })
    return { toFill }
  })
}

/** The residencies of a household that have not ended, with what relations are told from. */
async function livingMembers(unit: UnitOfWork, householdId: string) {
  return await unit.db
    .selectFrom('residency')
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'residency.community').onRef('person.id', '=', 'residency.personId'),
    )
    .select(['residency.id', 'residency.personId', 'residency.relationToHead', 'person.sex'])
    .where('residency.community', '=', unit.community)
    .where('residency.householdId', '=', householdId)
    .where('residency.state', '=', 'living')
    .orderBy('residency.id')
    .execute()
}
