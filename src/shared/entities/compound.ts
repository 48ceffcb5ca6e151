import { defineEntity } from './entity.ts'
import { optionalText, text } from './fields.ts'

/** 小区, or a street or courtyard that holds buildings (domain §3.2). */
export const compound = defineEntity({
  name: 'compound',
  label: '小区',
  fields: {
    name: text({ label: '小区名称', max: 50, sensitivity: 'public', aliases: ['小区', '院落', '现住小区'] }),
    code: optionalText({ label: '小区编码', max: 20, sensitivity: 'internal' }),
    address: optionalText({ label: '地址', max: 200, sensitivity: 'public', aliases: ['详址'] }),
    propertyCompany: optionalText({ label: '物业公司', max: 60, sensitivity: 'public', aliases: ['物业'] }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'internal' }),
  },
  unique: [['name']],
})
