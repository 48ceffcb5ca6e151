import { defineEntity } from './entity.ts'
import { date, integer, optionalDate, optionalText, reference, text } from './fields.ts'

/** 聘书: its number is gapless within the year; a voided certificate keeps its number. */
export const certificate = defineEntity({
  name: 'certificate',
  label: '聘书',
  fields: {
    postingId: reference('posting', { label: '任职', sensitivity: 'personal' }),
    year: integer({ label: '年度', sensitivity: 'public' }),
    serial: integer({ label: '序号', min: 1, sensitivity: 'public' }),
    number: text({ label: '证书编号', max: 40, sensitivity: 'public' }),
    issuedOn: date({ label: '发证日期', sensitivity: 'public' }),
    voidedOn: optionalDate({ label: '作废日期', sensitivity: 'internal' }),
    voidReason: optionalText({ label: '作废原因', max: 200, sensitivity: 'internal' }),
    receivedOn: optionalDate({ label: '领取日期', sensitivity: 'internal' }),
  },
  unique: [['year', 'serial'], ['number']],
  indexes: [['postingId']],
})
