import { gridKindCodes } from '../codes/grid-kind.ts'
import { gridPlaceCodes } from '../codes/grid-place.ts'
import { defineEntity } from './entity.ts'
import { code, date, integer, optionalCode, optionalDate, optionalReference, optionalText, text } from './fields.ts'

/** A grid of one of three levels (1 the largest). Re-cut grids end with `validTo`; their history stays. */
export const grid = defineEntity({
  name: 'grid',
  label: '网格',
  fields: {
    name: text({ label: '网格名称', max: 40, sensitivity: 'public', aliases: ['所属网格', '网格', '网格名'] }),
    code: optionalText({
      label: '网格编号',
      max: 20,
      sensitivity: 'public',
      aliases: ['网格编码', '网格代码'],
      hint: '可改的显示编号，默认区划代码 + 级别 + 三位序号',
    }),
    level: integer({ label: '网格级别', min: 1, max: 3, sensitivity: 'public' }),
    parentId: optionalReference('grid', { label: '上级网格', sensitivity: 'public' }),
    kind: code(gridKindCodes, { label: '网格类型', sensitivity: 'public' }),
    place: optionalCode(gridPlaceCodes, { label: '划分依据', sensitivity: 'public' }),
    scope: optionalText({ label: '范围', max: 500, sensitivity: 'public', aliases: ['网格范围', '四至'] }),
    responsiblePost: optionalText({ label: '责任岗位', max: 40, sensitivity: 'public', hint: '空着用本级的通用岗位' }),
    partyGroup: optionalText({ label: '网格党小组', max: 60, sensitivity: 'public' }),
    supervisionPhone: optionalText({ label: '监督电话', max: 40, sensitivity: 'public' }),
    validFrom: date({ label: '启用日期', sensitivity: 'public' }),
    validTo: optionalDate({ label: '停用日期', sensitivity: 'public' }),
    sortOrder: integer({ label: '顺序', sensitivity: 'public' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'internal' }),
  },
  indexes: [['parentId'], ['code']],
})
