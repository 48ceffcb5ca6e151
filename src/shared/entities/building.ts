import { defineEntity } from './entity.ts'
import { optionalDate, optionalInteger, optionalReference, optionalText, text } from './fields.ts'

/** 楼栋, or a single house. It lies in a grid; a dwelling with a grid of its own is the exception (domain §3.2). */
export const building = defineEntity({
  name: 'building',
  label: '楼栋',
  fields: {
    compoundId: optionalReference('compound', { label: '小区', sensitivity: 'public' }),
    name: text({ label: '楼栋名称', max: 50, sensitivity: 'public', aliases: ['楼栋', '楼号', '幢号', '栋号'] }),
    address: optionalText({ label: '地址', max: 200, sensitivity: 'public', aliases: ['详址'] }),
    floors: optionalInteger({ label: '层数', max: 200, sensitivity: 'public', aliases: ['楼层数'] }),
    units: optionalInteger({ label: '单元数', max: 100, sensitivity: 'public' }),
    stewardId: optionalReference('person', { label: '楼栋长', sensitivity: 'personal' }),
    gridId: optionalReference('grid', { label: '网格', sensitivity: 'public', aliases: ['所属网格'] }),
    builtOn: optionalDate({ label: '建成日期', sensitivity: 'public' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'internal' }),
  },
  unique: [['compoundId', 'name']],
  indexes: [['gridId'], ['stewardId']],
})
