import { appointmentWayCodes } from '../codes/appointment-way.ts'
import { postingRoleCodes } from '../codes/posting-role.ts'
import { removalWayCodes } from '../codes/removal-way.ts'
import { defineEntity } from './entity.ts'
import { code, date, optionalCode, optionalDate, optionalReference, optionalText, reference } from './fields.ts'

/**
 * 任职: a person in a role at a grid, from a day to a day (both included). An appointment (聘任) is a posting with a
 * certificate. `endedOn` is the last day of a posting that ended before its term (codes: GB/T 14946.1 A.4, A.9).
 */
export const posting = defineEntity({
  name: 'posting',
  label: '任职',
  fields: {
    personId: reference('person', { label: '人员', sensitivity: 'personal' }),
    gridId: optionalReference('grid', { label: '网格', sensitivity: 'public' }),
    role: code(postingRoleCodes, { label: '角色', sensitivity: 'public', aliases: ['职务', '岗位'] }),
    from: date({ label: '聘期起', sensitivity: 'public', aliases: ['聘任时间', '起始日期'] }),
    to: optionalDate({ label: '聘期止', sensitivity: 'public', aliases: ['截止日期'] }),
    way: optionalCode(appointmentWayCodes, { label: '任职方式', sensitivity: 'internal' }),
    basis: optionalText({ label: '依据', max: 100, sensitivity: 'internal', hint: '如“社区党支部会议 2026年1月5日”' }),
    issuer: optionalText({ label: '签发单位', max: 60, sensitivity: 'public' }),
    appointedOn: optionalDate({ label: '聘任日期', sensitivity: 'public' }),
    endedOn: optionalDate({ label: '离任日期', sensitivity: 'public' }),
    endWay: optionalCode(removalWayCodes, { label: '离任方式', sensitivity: 'internal' }),
    endReason: optionalText({ label: '离任原因', max: 200, sensitivity: 'internal' }),
    renewedFromId: optionalReference('posting', { label: '续聘自', sensitivity: 'internal' }),
    importBatchId: optionalReference('importBatch', { label: '导入批次', sensitivity: 'internal' }),
  },
  indexes: [['personId'], ['gridId'], ['importBatchId']],
})
