import { agendaDraft } from '../../../shared/entities/agenda-draft.ts'
import { agendaItem } from '../../../shared/entities/agenda-item.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import { resolution } from '../../../shared/entities/resolution.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { placedAfter } from './in-order.ts'
import { openMeeting } from './open-meeting.ts'

/** How long the item itself may lag behind what was typed, see [Note: Notes reach the change log once a minute]. */
const settleAfter = 60_000

/** An agenda item to add. `id` comes from the screen, so that a repeated request adds nothing twice. */
export interface NewAgendaItem {
  readonly id: string
  readonly meetingId: string
  /** Behind which item; null for the front. */
  readonly afterId: string | null
  readonly title?: string | null | undefined
  readonly content?: string | null | undefined
}

/** Adds an agenda item, or gives the one there is under this id. @throws MeetingFinishedError */
export async function addAgendaItem(
  store: Store,
  actor: Actor,
  added: NewAgendaItem,
): Promise<RowOf<typeof agendaItem>> {
  const intent = { action: 'meetings.addAgendaItem', entity: 'agendaItem', recordId: added.id }
  return await store.write(actor, intent, async (unit) => {
    await openMeeting(unit, added.meetingId)
    const rows = await itemsOf(unit, added.meetingId)
    const known = rows.find(({ id }) => id === added.id)
    if (known) return known
    const { id, meetingId, title = null, content = null } = added
    await unit.insert(agendaItem, { meetingId, title, content, sortOrder: rows.length }, id)
    const ids = rows.map((row) => row.id)
    await number(unit, placedAfter([...ids, id], id, added.afterId))
    return await unit.require(agendaItem, id)
  })
}

/** Puts an agenda item behind another one, or to the front. */
export async function moveAgendaItem(store: Store, actor: Actor, id: string, afterId: string | null): Promise<void> {
  await store.write(actor, { action: 'meetings.moveAgendaItem', entity: 'agendaItem', recordId: id }, async (unit) => {
    const { meetingId } = await unit.require(agendaItem, id)
    await openMeeting(unit, meetingId)
    const rows = await itemsOf(unit, meetingId)
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

/** Changes an item's title. */
export async function changeAgendaTitle(store: Store, actor: Actor, id: string, title: string | null): Promise<void> {
  await store.write(
    actor,
    { action: 'meetings.changeAgendaItem', entity: 'agendaItem', recordId: id },
    async (unit) => {
      const { meetingId } = await unit.require(agendaItem, id)
      await openMeeting(unit, meetingId)
      await unit.update(agendaItem, id, { title })
    },
  )
}

/**
 * Saves what was typed under an item; when it resolves the text is on disk. `settle` writes it into the item now, for
 * leaving the field. See [Note: Notes reach the change log once a minute].
 */
export async function noteContent(
  store: Store,
  actor: Actor,
  id: string,
  content: string | null,
  settle: boolean,
): Promise<void> {
  await store.write(actor, { action: 'meetings.note', entity: 'agendaItem', recordId: id }, async (unit) => {
    const item = await unit.require(agendaItem, id)
    await openMeeting(unit, item.meetingId)
    const draft = await draftOf(unit, id)
    // A clock set back must not hold the text in the draft.
    const age = Math.abs(Date.parse(unit.now) - Date.parse(item.updatedAt))
    if (settle || age >= settleAfter) {
      await unit.update(agendaItem, id, { content })
      if (draft) await unit.remove(agendaDraft, draft.id)
    } else if (draft) await unit.update(agendaDraft, draft.id, { content })
    else if (content !== item.content) await unit.insert(agendaDraft, { itemId: id, content })
  })
}

/** Removes an item with its text; decisions made under it stay with the meeting. */
export async function removeAgendaItem(store: Store, actor: Actor, id: string): Promise<void> {
  await store.write(
    actor,
    { action: 'meetings.removeAgendaItem', entity: 'agendaItem', recordId: id },
    async (unit) => {
      const { meetingId } = await unit.require(agendaItem, id)
      await openMeeting(unit, meetingId)
      await dropAgendaItem(unit, id)
      await number(
        unit,
        (await itemsOf(unit, meetingId)).map((row) => row.id),
      )
    },
  )
}

/** Writes every draft of a meeting into its item. */
export async function settleDrafts(unit: UnitOfWork, meetingId: string): Promise<void> {
  for (const { id } of await itemsOf(unit, meetingId)) {
    const draft = await draftOf(unit, id)
    if (!draft) continue
    await unit.update(agendaItem, id, { content: draft.content })
    await unit.remove(agendaDraft, draft.id)
  }
}

/** Removes an item inside a larger act. */
export async function dropAgendaItem(unit: UnitOfWork, id: string): Promise<void> {
  const draft = await draftOf(unit, id)
  if (draft) await unit.remove(agendaDraft, draft.id)
  const decided = await unit.db
    .selectFrom('resolution')
    .select('id')
    .where('community', '=', unit.community)
    .where('agendaItemId', '=', id)
    .execute()
  for (const one of decided) await unit.update(resolution, one.id, { agendaItemId: null })
  await unit.remove(agendaItem, id)
}

async function itemsOf(unit: UnitOfWork, meetingId: string): Promise<readonly RowOf<typeof agendaItem>[]> {
  return await unit.db
    .selectFrom('agendaItem')
    .selectAll()
    .where('community', '=', unit.community)
    .where('meetingId', '=', meetingId)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
}

async function draftOf(unit: UnitOfWork, itemId: string): Promise<RowOf<typeof agendaDraft> | undefined> {
  return await unit.db
    .selectFrom('agendaDraft')
    .selectAll()
    .where('community', '=', unit.community)
    .where('itemId', '=', itemId)
    .executeTakeFirst()
}

async function number(unit: UnitOfWork, ids: readonly string[]): Promise<void> {
  for (const [sortOrder, id] of ids.entries()) await unit.update(agendaItem, id, { sortOrder })
}
