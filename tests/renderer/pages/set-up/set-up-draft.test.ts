import { describe, expect, it } from 'vitest'
import { openDivisions } from '../../../../src/main/features/setup/divisions.ts'
import {
  draftOfPath,
  EMPTY_DRAFT,
  isCommunityChosen,
  operatorFaults,
  profileOf,
} from '../../../../src/renderer/pages/set-up/set-up-draft.ts'

const divisions = openDivisions('resources/divisions/communities-2023.txt.br')
const draftOf = (code: string) => draftOfPath(divisions.findByCode(code)?.path ?? [])

describe('the draft of a chosen community', () => {
  it('keeps the official name and writes the others as papers do', () => {
    expect(draftOf('610727001003')).toEqual({
      code: '610727001003',
      officialName: '新城居委会',
      name: '新城社区',
      province: '陕西省',
      city: '汉中市',
      county: '略阳县',
      subdistrict: '兴州街道',
    })
  })

  it('leaves out 市辖区, which is no place', () => {
    const [first] = divisions.childrenOf('110101001')
    expect(draftOf(first?.code ?? '')).toMatchObject({ province: '北京市', city: '', county: '东城区' })
  })

  it('needs a code of twelve digits and a name', () => {
    expect(isCommunityChosen({ ...EMPTY_DRAFT, code: '61072700100', name: '新城社区' })).toBe(false)
    expect(isCommunityChosen({ ...EMPTY_DRAFT, code: '610727001003', name: ' ' })).toBe(false)
    expect(isCommunityChosen({ ...EMPTY_DRAFT, code: '610727001003', name: '新城社区' })).toBe(true)
  })

  it('becomes a record with nothing where nothing was typed', () => {
    const draft = { ...EMPTY_DRAFT, code: '610727001003', name: ' 新城社区 ', telephone: ' ' }
    expect(profileOf(draft)).toMatchObject({ name: '新城社区', officialName: '新城社区', telephone: null, city: null })
  })
})

describe('the operator of the draft', () => {
  it('is complete with a name and the same good passphrase twice', () => {
    const draft = { ...EMPTY_DRAFT, operatorName: '李文书', passphrase: '门前老槐树下', repeated: '门前老槐树下' }
    expect(operatorFaults(draft)).toEqual({})
    expect(operatorFaults({ ...draft, operatorName: ' ', repeated: '门前老槐树' })).toEqual({
      operatorName: '请填写姓名。',
      repeated: '两次输入的口令不同。',
    })
    expect(operatorFaults({ ...draft, passphrase: '12345', repeated: '12345' })).toEqual({
      passphrase: '至少 6 个字。',
    })
  })
})
