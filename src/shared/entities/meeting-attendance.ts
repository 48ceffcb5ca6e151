import { defineEntity } from './entity.ts'
import { choice, integer, optionalReference, optionalText, reference, text } from './fields.ts'

/** `unrecorded`: expected, and nobody noted yet whether the person came. */
export const attendances = ['unrecorded', 'present', 'inAttendance', 'excused', 'absent'] as const

/** 出席 · 列席 · 请假 · 缺席 of one person at one meeting; the name is kept as it stood that day. */
export const meetingAttendance = defineEntity({
  name: 'meetingAttendance',
  label: '到会情况',
  fields: {
    meetingId: reference('meeting', { label: '会议', sensitivity: 'internal' }),
    personId: optionalReference('person', { label: '人员', sensitivity: 'internal' }),
    name: text({ label: '姓名', max: 50, sensitivity: 'internal' }),
    unit: optionalText({ label: '单位职务', max: 60, sensitivity: 'internal' }),
    attendance: choice(attendances, { label: '到会', sensitivity: 'internal' }),
    reason: optionalText({ label: '原因', max: 60, sensitivity: 'internal' }),
    sortOrder: integer({ label: '顺序', sensitivity: 'internal' }),
  },
  indexes: [['meetingId'], ['personId']],
})
