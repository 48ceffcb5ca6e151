import { describe, expect, it } from 'vitest'
import { appointmentWayCodes } from '../../../src/shared/codes/appointment-way.ts'
import { codeOf, labelOf, type CodeTable } from '../../../src/shared/codes/code-table.ts'
import { educationCodes } from '../../../src/shared/codes/education.ts'
import { ethnicGroupCodes } from '../../../src/shared/codes/ethnic-group.ts'
import { gridKindCodes } from '../../../src/shared/codes/grid-kind.ts'
import { gridLevelCodes } from '../../../src/shared/codes/grid-level.ts'
import { gridPlaceCodes, gridPlacesOf } from '../../../src/shared/codes/grid-place.ts'
import { politicalStatusCodes } from '../../../src/shared/codes/political-status.ts'
import { postingRoleCodes } from '../../../src/shared/codes/posting-role.ts'
import { removalWayCodes } from '../../../src/shared/codes/removal-way.ts'
import { sexCodes } from '../../../src/shared/codes/sex.ts'
import { documentTypeCodes } from '../../../src/shared/codes/document-type.ts'
import { dwellingUseCodes } from '../../../src/shared/codes/dwelling-use.ts'
import { hazardTypeCodes } from '../../../src/shared/codes/hazard-type.ts'
import { healthCodes } from '../../../src/shared/codes/health.ts'
import { inflowReasonCodes } from '../../../src/shared/codes/inflow-reason.ts'
import { kinshipCodes } from '../../../src/shared/codes/kinship.ts'
import { leftBehindTypeCodes } from '../../../src/shared/codes/left-behind-type.ts'
import { lodgingTypeCodes } from '../../../src/shared/codes/lodging-type.ts'
import { maritalStatusCodes } from '../../../src/shared/codes/marital-status.ts'
import { permitTypeCodes } from '../../../src/shared/codes/permit-type.ts'
import { populationKindCodes } from '../../../src/shared/codes/population-kind.ts'
import { registrationMatchCodes } from '../../../src/shared/codes/registration-match.ts'
import { residencyStateCodes } from '../../../src/shared/codes/residency-state.ts'
import { specialGroupCodes } from '../../../src/shared/codes/special-group.ts'
import { visitPurposeCodes } from '../../../src/shared/codes/visit-purpose.ts'

const tables: readonly CodeTable[] = [
  documentTypeCodes,
  dwellingUseCodes,
  hazardTypeCodes,
  healthCodes,
  inflowReasonCodes,
  kinshipCodes,
  leftBehindTypeCodes,
  lodgingTypeCodes,
  maritalStatusCodes,
  permitTypeCodes,
  populationKindCodes,
  registrationMatchCodes,
  residencyStateCodes,
  specialGroupCodes,
  visitPurposeCodes,
  sexCodes,
  ethnicGroupCodes,
  politicalStatusCodes,
  educationCodes,
  appointmentWayCodes,
  removalWayCodes,
  gridKindCodes,
  gridPlaceCodes,
  gridLevelCodes,
  postingRoleCodes,
]

describe('code tables', () => {
  it.each(tables.map((table) => [table.name, table] as const))('%s reads every label it writes', (_name, table) => {
    for (const entry of table.entries) expect(codeOf(table, labelOf(table, entry.code))).toBe(entry.code)
  })

  it.each(tables.map((table) => [table.name, table] as const))('%s gives no text two meanings', (_name, table) => {
    const seen = new Map<string, string>()
    for (const entry of table.entries)
      for (const text of [entry.label, ...(entry.aliases ?? [])]) {
        expect(seen.get(text) ?? entry.code, text).toBe(entry.code)
        seen.set(text, entry.code)
      }
  })

  it.each([
    ['汉', '01'],
    ['汉族', '01'],
    ['01', '01'],
    ['1', '01'],
    [' 汉 族 ', '01'],
    ['０１', '01'],
    ['毛难族', '36'],
    ['土', '30'],
    ['土家', '15'],
  ])('reads the ethnic group %j', (text, code) => {
    expect(codeOf(ethnicGroupCodes, text)).toBe(code)
  })

  it('has the 56 ethnic groups', () => {
    expect(ethnicGroupCodes.entries.filter((entry) => Number(entry.code) <= 56)).toHaveLength(56)
  })

  it.each(['男', '男性', '男士', 'M', 'm', '1', ' 男 ', '１'])('reads %j as male', (text) => {
    expect(codeOf(sexCodes, text)).toBe('1')
  })

  it('never reads a bare 0 as a sex', () => {
    expect(codeOf(sexCodes, '0')).toBeUndefined()
    expect(codeOf(sexCodes, '9')).toBeUndefined()
  })

  it('reads political status by text only', () => {
    expect(codeOf(politicalStatusCodes, '党员')).toBe('01')
    expect(codeOf(politicalStatusCodes, '13')).toBeUndefined()
  })

  it('shows nothing for no code and the code itself for an unknown one', () => {
    expect(labelOf(ethnicGroupCodes, null)).toBe('')
    expect(labelOf(ethnicGroupCodes, '99')).toBe('99')
  })

  it('means nothing by an empty or a strange text', () => {
    expect(codeOf(gridLevelCodes, '  ')).toBeUndefined()
    expect(codeOf(gridLevelCodes, '四级')).toBeUndefined()
  })

  it('offers the places of a kind', () => {
    expect(gridPlacesOf('business').map((place) => labelOf(gridPlaceCodes, place))).toEqual([
      '商场',
      '超市',
      '门店',
      '市场',
    ])
  })
})
