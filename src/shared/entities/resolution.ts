import { defineEntity } from './entity.ts'
import { choice, integer, optionalDate, optionalReference, optionalText, reference } from './fields.ts'

export const resolutionStates = ['open', 'done', 'dropped'] as const

/** 议定事项: what was decided, who does it, until when. Shown at the next meeting until it is done. */
export const resolution = defineEntity({
  name: 'resolution',
  label: '议定事项',
  fields: {
    meetingId: reference('meeting', { label: '会议', sensitivity: 'internal' }),
    agendaItemId: optionalReference('agendaItem', { label: '议题', sensitivity: 'internal' }),
    sortOrder: integer({ label: '顺序', sensitivity: 'internal' }),
    content: optionalText({ label: '事项', max: 1000, sensitivity: 'internal' }),
    ownerId: optionalReference('person', { label: '责任人', sensitivity: 'internal' }),
    ownerName: optionalText({ label: '责任人（单位）', max: 60, sensitivity: 'internal' }),
    dueOn: optionalDate({ label: '期限', sensitivity: 'internal' }),
    state: choice(resolutionStates, { label: '状态', sensitivity: 'internal' }),
    outcome: optionalText({ label: '办理情况', max: 500, sensitivity: 'internal' }),
    // The day from which the state is no longer open, so that a record printed again shows what the meeting knew.
    settledOn: optionalDate({ label: '办结日期', sensitivity: 'internal' }),
    settledMeetingId: optionalReference('meeting', { label: '报告办结的会议', sensitivity: 'internal' }),
  },
  indexes: [['meetingId'], ['state']],
})
