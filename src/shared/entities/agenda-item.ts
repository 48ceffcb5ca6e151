import { defineEntity } from './entity.ts'
import { integer, optionalText, reference } from './fields.ts'

/** 议题 of a meeting with what was said about it. */
export const agendaItem = defineEntity({
  name: 'agendaItem',
  label: '议题',
  fields: {
    meetingId: reference('meeting', { label: '会议', sensitivity: 'internal' }),
    sortOrder: integer({ label: '顺序', sensitivity: 'internal' }),
    title: optionalText({ label: '议题', max: 120, sensitivity: 'internal' }),
    content: optionalText({ label: '讨论情况', max: 60_000, sensitivity: 'internal' }),
  },
  indexes: [['meetingId']],
})
