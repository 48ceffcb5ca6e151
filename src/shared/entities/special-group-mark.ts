import { specialGroupCodes } from '../codes/special-group.ts'
import { defineEntity } from './entity.ts'
import { code, date, optionalDate, optionalInteger, optionalReference, reference } from './fields.ts'

/**
 * 特殊群体: a dated mark on a person, who keeps in touch, how often, and when next. Nothing else is stored, and no free
 * text in which something else could be (domain §3.8).
 */
export const specialGroupMark = defineEntity({
  name: 'specialGroupMark',
  label: '特殊群体标记',
  fields: {
    personId: reference('person', { label: '人员', sensitivity: 'sensitive' }),
    group: code(specialGroupCodes, { label: '群体', sensitivity: 'sensitive', aliases: ['特殊群体', '重点类别'] }),
    from: date({ label: '起', sensitivity: 'personal' }),
    to: optionalDate({ label: '止', sensitivity: 'personal' }),
    careContactId: optionalReference('person', { label: '包联人', sensitivity: 'personal' }),
    visitIntervalDays: optionalInteger({ label: '走访间隔', min: 1, max: 366, sensitivity: 'internal', hint: '天' }),
    nextVisitOn: optionalDate({ label: '下次走访', sensitivity: 'internal' }),
  },
  indexes: [['personId'], ['group', 'personId'], ['careContactId'], ['nextVisitOn']],
})
