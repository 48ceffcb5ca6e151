import { defineEntity } from './entity.ts'
import { optionalText, text } from './fields.ts'

/** The office itself: one record a community, made at set-up. Names as documents print them. */
export const communityProfile = defineEntity({
  name: 'communityProfile',
  label: '社区',
  fields: {
    code: text({ label: '区划代码', max: 12, sensitivity: 'public' }),
    officialName: text({ label: '全称', max: 60, sensitivity: 'public', hint: '统计用区划代码中的名称' }),
    name: text({ label: '社区', max: 40, sensitivity: 'public', hint: '文书上的写法，如“新城社区”' }),
    province: optionalText({ label: '省', max: 30, sensitivity: 'public' }),
    city: optionalText({ label: '市', max: 30, sensitivity: 'public' }),
    county: optionalText({ label: '县（区）', max: 30, sensitivity: 'public' }),
    subdistrict: optionalText({ label: '街道', max: 40, sensitivity: 'public' }),
    leadDepartment: optionalText({ label: '县直牵头部门', max: 60, sensitivity: 'public' }),
    telephone: optionalText({ label: '社区电话', max: 40, sensitivity: 'public' }),
    address: optionalText({ label: '社区地址', max: 80, sensitivity: 'public' }),
  },
})
