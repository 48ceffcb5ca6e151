import { defineEntity } from './entity.ts'
import { optionalText, reference } from './fields.ts'

/**
 * What was typed under an agenda item since its text was last written into the item itself.
 *
 * [Note: Notes reach the change log once a minute] Autosave writes every second. Each change of `agendaItem.content` would
 * put the old and the new text, perhaps 60 kB each, into the change log and so into every bundle. The seconds between go
 * into this record, which stays on this PC and leaves no change lines; the item itself follows at most once a minute, when
 * the note-taker leaves the field, and when the meeting is finished. Readers take the draft where there is one.
 */
export const agendaDraft = defineEntity({
  name: 'agendaDraft',
  label: '议题草稿',
  synced: false,
  fields: {
    itemId: reference('agendaItem', { label: '议题', sensitivity: 'internal' }),
    content: optionalText({ label: '讨论情况', max: 60_000, sensitivity: 'internal' }),
  },
  unique: [['itemId']],
})
