import { defineEntity } from './entity.ts'
import { choice, integer, optionalInstant, optionalReference, optionalText, text } from './fields.ts'

export const printKinds = [
  'certificate',
  'noticeBoard',
  'minutes',
  'meetingRecord',
  'register',
  'recoverySheet',
] as const

/** One print of one document: who, when, how often, why again. `confirmedAt` is set by the person, never assumed. */
export const printRecord = defineEntity({
  name: 'printRecord',
  label: '打印记录',
  fields: {
    kind: choice(printKinds, { label: '文书', sensitivity: 'internal' }),
    subjectId: optionalText({ label: '对象', max: 36, sensitivity: 'internal' }),
    title: text({ label: '名称', max: 120, sensitivity: 'internal' }),
    copies: integer({ label: '份数', min: 1, max: 10_000, sensitivity: 'internal' }),
    operatorId: optionalReference('operator', { label: '打印人', sensitivity: 'internal' }),
    operatorName: text({ label: '打印人姓名', max: 30, sensitivity: 'internal' }),
    batch: optionalText({ label: '批次', max: 36, sensitivity: 'internal' }),
    reason: optionalText({ label: '补打原因', max: 100, sensitivity: 'internal' }),
    confirmedAt: optionalInstant({ label: '确认打印时间', sensitivity: 'internal' }),
  },
  indexes: [['subjectId'], ['batch']],
})
