import type { PatchOf, RowOf } from '../../../shared/entities/entity.ts'
import { resolution, type resolutionStates } from '../../../shared/entities/resolution.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { placedAfter } from './in-order.ts'
import { openMeeting } from './open-meeting.ts'

/** The wording of a decision, with who carries it out and until when. */
export type ResolutionWording = Pick<
  PatchOf<typeof resolution>,
  'content' | 'ownerId' | 'ownerName' | 'dueOn' | 'agendaItemId'
>

/** A decision to add. `id` comes from the screen, so that a repeated request adds nothing twice. */
export interface NewResolution extends ResolutionWording {
  readonly id: string
  readonly meetingId: string
  /** Behind which decision; null for the front. */
  readonly afterId: string | null
}

/** Adds a decision, or gives the one there is under this id. @throws MeetingFinishedError */
export async function addResolution(
  store: Store,
  actor: Actor,
  added: NewResolution,
): Promise<RowOf<typeof resolution>> {
  const intent = { action: 'meetings.addResolution', entity: 'resolution', recordId: added.id }
  return await store.write(actor, intent, async (unit) => {
    await openMeeting(unit, added.meetingId)
    const rows = await resolutionsOf(unit, added.meetingId)
    const known = rows.find(({ id }) => id === added.id)
    if (known) return known
    const { id, afterId, ...values } = added
    await unit.insert(resolution, { ...values, sortOrder: rows.length, state: 'open' }, id)
    await number(unit, placedAfter([...rows.map((row) => row.id), id], id, afterId))
    return await unit.require(resolution, id)
  })
}

/** Changes the wording of a decision while its meeting is open. @throws MeetingFinishedError */
export async function changeResolution(
  store: Store,
  actor: Actor,
  id: string,
  patch: ResolutionWording,
): Promise<void> {
  await store.write(
    actor,
    { action: 'meetings.changeResolution', entity: 'resolution', recordId: id },
    async (unit) => {
      const { meetingId } = await unit.require(resolution, id)
      await openMeeting(unit, meetingId)
      await unit.update(resolution, id, patch)
    },
  )
}

/** Puts a decision behind another one, or to the front. */
export async function moveResolution(store: Store, actor: Actor, id: string, afterId: string | null): Promise<void> {
  await store.write(actor, { action: 'meetings.moveResolution', entity: 'resolution', recordId: id }, async (unit) => {
    const { meetingId } = await unit.require(resolution, id)
    await openMeeting(unit, meetingId)
    const rows = await resolutionsOf(unit, meetingId)
    await number(
      unit,
      placedAfter(
        rows.map((row) => row.id),
        id,
        afterId,
      ),
    )
  })
}

/** Removes a decision while its meeting is open. */
export async function removeResolution(store: Store, actor: Actor, id: string): Promise<void> {
  await store.write(
    actor,
    { action: 'meetings.removeResolution', entity: 'resolution', recordId: id },
    async (unit) => {
      const { meetingId } = await unit.require(resolution, id)
      await openMeeting(unit, meetingId)
      await unit.remove(resolution, id)
      await number(
        unit,
        (await resolutionsOf(unit, meetingId)).map((row) => row.id),
      )
    },
  )
}

/** What became of a decision. */
export interface Settlement {
  readonly state: (typeof resolutionStates)[number]
  readonly outcome: string | null
  /** The meeting that heard of it; without one it is settled today, at the desk. */
  readonly meetingId?: string | undefined
}

/** Notes what became of a decision (决定督办); possible after its own meeting was finished, since that comes first. */
export async function settleResolution(
  store: Store,
  actor: Actor,
  id: string,
  settlement: Settlement,
): Promise<RowOf<typeof resolution>> {
  const { state, outcome, meetingId } = settlement
  const intent = { action: 'meetings.settleResolution', entity: 'resolution', recordId: id, detail: { state } }
  return await store.write(actor, intent, async (unit) => {
    const at = meetingId === undefined ? undefined : await openMeeting(unit, meetingId)
    const known = await unit.require(resolution, id)
    if (known.state === state) return await unit.update(resolution, id, { outcome })
    const settled = state !== 'open'
    return await unit.update(resolution, id, {
      state,
      outcome,
      settledOn: settled ? (at?.on ?? unit.today) : null,
      settledMeetingId: settled ? (at?.id ?? null) : null,
    })
  })
}

async function resolutionsOf(unit: UnitOfWork, meetingId: string): Promise<readonly RowOf<typeof resolution>[]> {
  return await unit.db
    .selectFrom('resolution')
    .selectAll()
    .where('community', '=', unit.community)
    .where('meetingId', '=', meetingId)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
}

async function number(unit: UnitOfWork, ids: readonly string[]): Promise<void> {
  for (const [sortOrder, id] of ids.entries()) await unit.update(resolution, id, { sortOrder })
}
