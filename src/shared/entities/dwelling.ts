import { dwellingUseCodes } from '../codes/dwelling-use.ts'
import { hazardTypeCodes } from '../codes/hazard-type.ts'
import { defineEntity } from './entity.ts'
import {
  flag,
  optionalCode,
  optionalCodeList,
  optionalInteger,
  optionalReference,
  optionalText,
  text,
} from './fields.ts'

/**
 * 房屋: one door. Its grid is that of its building unless it has its own. The owner is text: an owner who lives
 * elsewhere is no resident (domain §3.2).
 */
export const dwelling = defineEntity({
  name: 'dwelling',
  label: '房屋',
  fields: {
    buildingId: optionalReference('building', { label: '楼栋', sensitivity: 'public' }),
    unit: optionalText({ label: '单元', max: 20, sensitivity: 'public', aliases: ['单元号'] }),
    number: text({ label: '门牌', max: 50, sensitivity: 'public', aliases: ['房号', '室', '门牌号', '详细门牌'] }),
    floor: optionalInteger({ label: '楼层', max: 200, sensitivity: 'public' }),
    address: optionalText({ label: '详址', max: 200, sensitivity: 'personal', hint: '没有楼栋的房屋填写' }),
    use: optionalCode(dwellingUseCodes, { label: '用途', sensitivity: 'internal', aliases: ['房屋用途', '出租用途'] }),
    rented: flag({ label: '出租', sensitivity: 'internal', aliases: ['是否出租', '出租房'] }),
    area: optionalInteger({ label: '面积', max: 100_000, sensitivity: 'internal', hint: '平方米' }),
    ownerName: optionalText({ label: '房主', max: 50, sensitivity: 'personal', aliases: ['房主姓名', '业主'] }),
    ownerPhone: optionalText({ label: '房主电话', max: 50, sensitivity: 'personal', aliases: ['房主联系方式'] }),
    ownerAddress: optionalText({ label: '房主住址', max: 200, sensitivity: 'personal' }),
    hazards: optionalCodeList(hazardTypeCodes, { label: '隐患', sensitivity: 'internal', aliases: ['隐患类型'] }),
    gridId: optionalReference('grid', { label: '网格', sensitivity: 'public', hint: '空着随楼栋' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'internal' }),
  },
  unique: [['buildingId', 'unit', 'number']],
  indexes: [['buildingId', 'number'], ['number'], ['gridId']],
})
