import { defineEntity } from './entity.ts'
import { choice, date, optionalReference, optionalText, optionalTime, text } from './fields.ts'

export const meetingKinds = ['weeklyMeeting', 'jointMeeting', 'memberReviewMeeting', 'other'] as const
export const meetingStates = ['open', 'finished'] as const

/**
 * A meeting from its first note to its issued minutes. Attendance, agenda and resolutions are records of their own; 应到,
 * 实到 and the other counts are computed from the attendance, never stored (domain: meetings and ballots).
 */
export const meeting = defineEntity({
  name: 'meeting',
  label: '会议',
  fields: {
    kind: choice(meetingKinds, { label: '会议类别', sensitivity: 'internal' }),
    title: text({ label: '会议名称', max: 80, sensitivity: 'internal' }),
    number: optionalText({ label: '纪要编号', max: 30, sensitivity: 'internal', hint: '如“第12号”' }),
    on: date({ label: '会议日期', sensitivity: 'internal' }),
    startTime: optionalTime({ label: '开始时间', sensitivity: 'internal' }),
    endTime: optionalTime({ label: '结束时间', sensitivity: 'internal' }),
    place: optionalText({ label: '地点', max: 60, sensitivity: 'internal' }),
    chairId: optionalReference('person', { label: '主持人', sensitivity: 'internal' }),
    chairName: optionalText({ label: '主持人姓名', max: 50, sensitivity: 'internal' }),
    recorderId: optionalReference('person', { label: '记录人', sensitivity: 'internal' }),
    recorderName: optionalText({ label: '记录人姓名', max: 50, sensitivity: 'internal' }),
    summary: optionalText({
      label: '概况',
      max: 4000,
      sensitivity: 'internal',
      hint: '空着由时间、地点、主持人和到会情况写成',
    }),
    leftOpen: optionalText({ label: '未决事项', max: 4000, sensitivity: 'internal' }),
    state: choice(meetingStates, { label: '状态', sensitivity: 'internal' }),
  },
  indexes: [['on']],
})
