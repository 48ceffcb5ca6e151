import { registrationMatchCodes } from '../codes/registration-match.ts'
import { defineEntity } from './entity.ts'
import { optionalCode, optionalDate, optionalReference, optionalText } from './fields.ts'

/** 户: people who are one household. Its members are residencies; it ends when the last has gone (domain §3.2). */
export const household = defineEntity({
  name: 'household',
  label: '户',
  fields: {
    number: optionalText({ label: '户号', max: 20, sensitivity: 'personal', aliases: ['户编号', '户口簿号'] }),
    headId: optionalReference('person', { label: '户主', sensitivity: 'personal' }),
    dwellingId: optionalReference('dwelling', { label: '房屋', sensitivity: 'personal' }),
    registrationMatches: optionalCode(registrationMatchCodes, {
      label: '人户一致',
      sensitivity: 'personal',
      aliases: ['是否人户分离', '人户是否一致'],
    }),
    phone: optionalText({ label: '户联系电话', max: 50, sensitivity: 'personal', aliases: ['户主联系方式'] }),
    endedOn: optionalDate({ label: '销户日期', sensitivity: 'personal' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'personal' }),
  },
  indexes: [['headId'], ['dwellingId'], ['number']],
})
