import { ethnicGroupCodes } from '../../../shared/codes/ethnic-group.ts'
import { gridLevelCodes } from '../../../shared/codes/grid-level.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { compareIdentityWithPerson, parseIdentityNumber } from '../../../shared/rules/identity-number.ts'
import type { ImportValues } from '../import-result.ts'
import type { ImportSpec, RowRuleFinding } from '../import-spec.ts'

/**
 * 网格员花名册: the grid people of a community, one row per person and grid. Only the name is required: the office fills in the
 * rest as it learns it (domain §3.1). Headings are those seen in offices' own rosters.
 */
export const rosterSpec: ImportSpec = {
  name: 'grid-people',
  title: '网格员花名册',
  fields: [
    { name: 'serial', label: '序号', kind: 'ignored', aliases: ['编号', '序', 'No'], width: 10 },
    {
      name: 'name',
      label: '姓名',
      kind: 'name',
      required: true,
      aliases: ['网格员姓名', '人员姓名', '名字'],
      hint: '必填',
      width: 12,
    },
    { name: 'sex', label: '性别', kind: 'code', table: sexCodes, hint: '选填：男、女', width: 8 },
    {
      name: 'identityNumber',
      label: '身份证号',
      kind: 'identity',
      aliases: ['身份证号码', '公民身份号码', '公民身份证号码', '身份证', '证件号码', '身份号码'],
      hint: '选填：18 位，文本格式',
      width: 22,
    },
    { name: 'ethnicGroup', label: '民族', kind: 'code', table: ethnicGroupCodes, hint: '选填，如：汉族', width: 10 },
    {
      name: 'politicalStatus',
      label: '政治面貌',
      kind: 'code',
      table: politicalStatusCodes,
      aliases: ['政治面目', '党派'],
      hint: '选填，如：中共党员、群众',
      width: 14,
    },
    {
      name: 'phone',
      label: '联系电话',
      kind: 'phone',
      aliases: ['电话', '电话号码', '手机', '手机号', '手机号码', '联系方式', '移动电话'],
      hint: '选填：几个号码用顿号分开',
      width: 16,
    },
    {
      name: 'workUnit',
      label: '工作单位',
      kind: 'text',
      maxLength: 100,
      aliases: ['单位', '所在单位', '工作单位及职务', '服务处所', '所属单位'],
      hint: '选填',
      width: 22,
    },
    {
      name: 'gridName',
      label: '所属网格',
      kind: 'text',
      maxLength: 100,
      aliases: ['网格', '网格名称', '所在网格', '负责网格', '网格号', '网格编号'],
      hint: '选填，如：新城社区第1网格',
      width: 22,
    },
    {
      name: 'gridLevel',
      label: '网格级别',
      kind: 'code',
      table: gridLevelCodes,
      aliases: ['网格等级', '级别', '网格层级'],
      hint: '选填，如：三级',
      width: 10,
    },
    {
      name: 'role',
      label: '职务',
      kind: 'code',
      table: postingRoleCodes,
      aliases: ['网格职务', '担任职务', '岗位', '角色', '网格角色', '人员类别'],
      hint: '选填，如：网格长、网格员',
      width: 12,
    },
    {
      name: 'dualRegistration',
      label: '是否双报到',
      kind: 'flag',
      aliases: ['双报到', '是否双报到党员', '双报到党员'],
      hint: '选填：是、否',
      width: 12,
    },
    {
      name: 'appointedOn',
      label: '聘任时间',
      kind: 'date',
      aliases: ['聘任日期', '聘用时间', '聘用日期', '任职时间', '任职日期', '聘任起始时间', '开始时间'],
      hint: '选填，如：2026.1.5',
      width: 14,
    },
    {
      name: 'term',
      label: '聘期',
      kind: 'term',
      aliases: ['聘任期限', '任期', '聘期起止'],
      hint: '选填，如：2026.1.5至2029.1.4',
      width: 24,
    },
    { name: 'remark', label: '备注', kind: 'text', maxLength: 500, aliases: ['说明', '其他'], hint: '选填', width: 20 },
  ],
  unique: 'identityNumber',
  checkRow: compareIdentity,
}

function compareIdentity(values: ImportValues): readonly RowRuleFinding[] {
  const { identityNumber, sex } = values
  if (typeof identityNumber !== 'string') return []
  const findings = compareIdentityWithPerson(parseIdentityNumber(identityNumber), {
    sex: typeof sex === 'string' ? sex : null,
  })
  return findings.map(({ code, severity, text }) => ({ code, severity, text, field: 'sex' }))
}
