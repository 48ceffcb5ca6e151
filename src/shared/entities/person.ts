import { educationCodes } from '../codes/education.ts'
import { ethnicGroupCodes } from '../codes/ethnic-group.ts'
import { maritalStatusCodes } from '../codes/marital-status.ts'
import { politicalStatusCodes } from '../codes/political-status.ts'
import { sexCodes } from '../codes/sex.ts'
import { defineEntity } from './entity.ts'
import { flag, optionalCode, optionalDate, optionalReference, optionalText, text } from './fields.ts'

/**
 * Any human in the records, with the person block of GB/T 31000 as far as grid work needs it (domain: person block).
 * Only the name is required. The identity number is unique when present, never a key.
 */
export const person = defineEntity({
  name: 'person',
  label: '人员',
  fields: {
    name: text({ label: '姓名', max: 50, sensitivity: 'personal', aliases: ['名字', '人员姓名'] }),
    formerName: optionalText({ label: '曾用名', max: 50, sensitivity: 'personal' }),
    sex: optionalCode(sexCodes, { label: '性别', sensitivity: 'personal' }),
    identityNumber: optionalText({
      label: '身份证号',
      max: 22,
      sensitivity: 'sensitive',
      aliases: ['身份证号码', '公民身份号码', '证件号码', '身份号码'],
    }),
    identityOverride: optionalText({ label: '身份证号存疑原因', max: 100, sensitivity: 'internal' }),
    birthDate: optionalDate({ label: '出生日期', sensitivity: 'personal', aliases: ['出生年月', '生日'] }),
    ethnicGroup: optionalCode(ethnicGroupCodes, { label: '民族', sensitivity: 'personal' }),
    politicalStatus: optionalCode(politicalStatusCodes, { label: '政治面貌', sensitivity: 'personal' }),
    maritalStatus: optionalCode(maritalStatusCodes, { label: '婚姻状况', sensitivity: 'personal', aliases: ['婚姻'] }),
    education: optionalCode(educationCodes, { label: '学历', sensitivity: 'personal', aliases: ['文化程度'] }),
    occupation: optionalText({ label: '职业', max: 30, sensitivity: 'personal', aliases: ['工作/学习情况'] }),
    nativePlace: optionalText({ label: '籍贯', max: 60, sensitivity: 'personal' }),
    registeredAddress: optionalText({
      label: '户籍地址',
      max: 200,
      sensitivity: 'personal',
      aliases: ['户籍详细地址', '户籍地', '户口所在地'],
    }),
    currentAddress: optionalText({
      label: '现住址',
      max: 200,
      sensitivity: 'personal',
      aliases: ['实际居住地', '现住地', '居住地址'],
      hint: '住在本社区的从房屋得出，不必填写',
    }),
    phone: optionalText({
      label: '联系电话',
      max: 50,
      sensitivity: 'personal',
      aliases: ['电话', '手机', '手机号', '手机号码', '联系方式'],
    }),
    otherPhones: optionalText({
      label: '其他电话',
      max: 100,
      sensitivity: 'personal',
      aliases: ['备用电话', '第二联系电话'],
      hint: '几个号码用顿号分开',
    }),
    publicPhone: optionalText({
      label: '公开电话',
      max: 50,
      sensitivity: 'public',
      aliases: ['公示电话', '值班电话'],
      hint: '印在公示牌上，本人同意后填写',
    }),
    workUnit: optionalText({ label: '工作单位', max: 100, sensitivity: 'personal', aliases: ['单位', '服务处所'] }),
    dualRegistration: flag({ label: '双报到党员', sensitivity: 'personal', aliases: ['是否双报到'] }),
    photoId: optionalReference('attachment', { label: '照片', sensitivity: 'personal' }),
    // Derived on every write from the name, so that search needs no full scan.
    namePinyin: optionalText({ label: '姓名拼音', max: 200, sensitivity: 'personal' }),
    nameInitials: optionalText({ label: '拼音首字母', max: 50, sensitivity: 'personal' }),
    importBatchId: optionalReference('importBatch', { label: '导入批次', sensitivity: 'internal' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'personal' }),
  },
  unique: [['identityNumber']],
  indexes: [['name'], ['birthDate'], ['namePinyin'], ['nameInitials'], ['phone'], ['importBatchId']],
})
