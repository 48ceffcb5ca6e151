import { documentTypeCodes } from '../codes/document-type.ts'
import { healthCodes } from '../codes/health.ts'
import { inflowReasonCodes } from '../codes/inflow-reason.ts'
import { kinshipCodes } from '../codes/kinship.ts'
import { leftBehindTypeCodes } from '../codes/left-behind-type.ts'
import { lodgingTypeCodes } from '../codes/lodging-type.ts'
import { permitTypeCodes } from '../codes/permit-type.ts'
import { populationKindCodes } from '../codes/population-kind.ts'
import { residencyStateCodes } from '../codes/residency-state.ts'
import { visitPurposeCodes } from '../codes/visit-purpose.ts'
import { defineEntity } from './entity.ts'
import { code, optionalCode, optionalDate, optionalReference, optionalText, reference } from './fields.ts'

/**
 * A person living here: at a door, in a household, from a day to a day. One is `living` at a time; earlier ones stay as
 * history. The fields after `endReason` belong to one population kind each (domain §3.2; income is not kept).
 */
export const residency = defineEntity({
  name: 'residency',
  label: '居住',
  fields: {
    personId: reference('person', { label: '人员', sensitivity: 'personal' }),
    dwellingId: optionalReference('dwelling', { label: '房屋', sensitivity: 'personal' }),
    householdId: optionalReference('household', { label: '户', sensitivity: 'personal' }),
    populationKind: code(populationKindCodes, { label: '人口类型', sensitivity: 'personal', aliases: ['人员类型'] }),
    relationToHead: optionalCode(kinshipCodes, {
      label: '与户主关系',
      sensitivity: 'personal',
      aliases: ['关系', '与其他人员关系'],
    }),
    state: code(residencyStateCodes, { label: '居住状态', sensitivity: 'personal' }),
    from: optionalDate({ label: '入住日期', sensitivity: 'personal', aliases: ['户籍迁入日期', '迁入日期'] }),
    to: optionalDate({ label: '离开日期', sensitivity: 'personal', aliases: ['迁出日期', '死亡日期'] }),
    movedTo: optionalText({ label: '迁往地', max: 200, sensitivity: 'personal' }),
    endReason: optionalText({ label: '迁出原因', max: 200, sensitivity: 'personal' }),

    inflowReason: optionalCode(inflowReasonCodes, { label: '流入原因', sensitivity: 'personal' }),
    permitType: optionalCode(permitTypeCodes, { label: '办证类型', sensitivity: 'personal' }),
    permitNumber: optionalText({ label: '居住证号码', max: 22, sensitivity: 'sensitive' }),
    permitRegisteredOn: optionalDate({ label: '登记日期', sensitivity: 'personal' }),
    permitUntil: optionalDate({ label: '证件到期', sensitivity: 'personal', aliases: ['证件到期日期'] }),
    lodgingType: optionalCode(lodgingTypeCodes, { label: '住所类型', sensitivity: 'personal' }),

    foreignSurname: optionalText({ label: '外文姓', max: 40, sensitivity: 'personal' }),
    foreignGivenName: optionalText({ label: '外文名', max: 40, sensitivity: 'personal' }),
    nationality: optionalText({ label: '国籍', max: 40, sensitivity: 'personal', aliases: ['国籍（地区）'] }),
    documentType: optionalCode(documentTypeCodes, {
      label: '证件类型',
      sensitivity: 'personal',
      aliases: ['其他证件类型'],
    }),
    documentNumber: optionalText({
      label: '证件号码',
      max: 30,
      sensitivity: 'sensitive',
      aliases: ['护照/其他证件号码'],
    }),
    documentUntil: optionalDate({ label: '证件有效期', sensitivity: 'personal' }),
    visitPurpose: optionalCode(visitPurposeCodes, { label: '来华目的', sensitivity: 'personal' }),
    arrivedOn: optionalDate({ label: '抵达日期', sensitivity: 'personal' }),
    leavesOn: optionalDate({ label: '预计离开日期', sensitivity: 'personal' }),

    leftBehindType: optionalCode(leftBehindTypeCodes, { label: '留守类型', sensitivity: 'personal' }),
    health: optionalCode(healthCodes, { label: '健康状况', sensitivity: 'sensitive' }),
    familyMembers: optionalText({ label: '家庭主要成员', max: 500, sensitivity: 'personal' }),
    difficulties: optionalText({ label: '困难及诉求', max: 1024, sensitivity: 'personal' }),
    help: optionalText({ label: '帮扶情况', max: 1024, sensitivity: 'personal' }),

    importBatchId: optionalReference('importBatch', { label: '导入批次', sensitivity: 'internal' }),
    note: optionalText({ label: '备注', max: 500, sensitivity: 'personal' }),
  },
  indexes: [['personId'], ['dwellingId'], ['householdId'], ['importBatchId']],
})
