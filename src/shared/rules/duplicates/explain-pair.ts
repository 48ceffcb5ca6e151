import { maskIdentityNumber, maskPhone } from '../masking.ts'
import type { ComparisonRecord } from './comparison-record.ts'
import type { PairScore } from './score-pair.ts'
import { typingError } from './typing-error.ts'
import { PHONE_POINTS } from './weights.ts'

/** One line of the explanation. `points` above 0 speak for one person, below 0 for two. */
export interface Reason {
  readonly field: 'identity' | 'name' | 'sex' | 'birth' | 'phone' | 'address' | 'twins'
  readonly points: number
  /** Chinese, one finding with both values: `姓名同音：李友琴 / 李友勤`. Numbers are masked. */
  readonly text: string
}

/** Says in Chinese why two people were found alike, field by field, the weightiest first; fields not known are left out. */
export function explainPair(one: ComparisonRecord, other: ComparisonRecord, pair: PairScore): readonly Reason[] {
  const reasons: Reason[] = [
    { field: 'identity', points: pair.identity.points, text: identityText(one, other, pair) },
    { field: 'name', points: pair.name.points, text: nameText(one, other, pair) },
    { field: 'sex', points: pair.sex.points, text: sexText(one, other, pair) },
    { field: 'birth', points: pair.birth.points, text: birthText(one, other, pair) },
    { field: 'phone', points: pair.phone.points, text: phoneText(pair) },
    { field: 'address', points: pair.address.points, text: addressText(pair) },
    { field: 'twins', points: pair.twins, text: pair.twins === 0 ? '' : '同住、同日出生而姓名不同，可能是双胞胎' },
  ]
  return reasons.filter((reason) => reason.text !== '').sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
}

function identityText(one: ComparisonRecord, other: ComparisonRecord, { identity }: PairScore): string {
  const [a, b] = [one.identity?.number ?? '', other.identity?.number ?? '']
  const both = `${maskIdentityNumber(a)} / ${maskIdentityNumber(b)}`
  switch (identity.level) {
    case 'same':
      return `身份证号相同：${maskIdentityNumber(a)}`
    case 'sameFifteen':
      return `15 位旧号换算后身份证号相同：${maskIdentityNumber(a)}`
    case 'sameFailing':
      return `身份证号相同，但校验不符：${maskIdentityNumber(a)}`
    case 'typing':
      return `身份证号${slipText(a, b)}，其中一个校验不符，可能录错：${both}`
    case 'oneFailing':
      return `身份证号不同，其中一个校验不符：${both}`
    case 'bothFailing':
      return `身份证号不同，两个都校验不符：${both}`
    case 'fifteenNear':
      return `身份证号相近，15 位旧号无法校验：${both}`
    case 'fifteenDiffers':
      return `身份证号不同：${both}`
    case 'differs':
      return `身份证号不同，两个都校验相符：${both}`
    case 'missing':
      return ''
  }
}

function slipText(a: string, b: string): string {
  const slip = typingError(a, b)
  if (slip === null) return '不同'
  const places = slip.at.map(String).join('、')
  if (slip.kind === 'swapped') return `第 ${places} 位互换`
  return slip.kind === 'missing' ? `少第 ${places} 位` : `只差第 ${places} 位`
}

function nameText(one: ComparisonRecord, other: ComparisonRecord, { name }: PairScore): string {
  const both = `${one.shownName} / ${other.shownName}`
  // Two bearers are the two themselves.
  const alike = name.level === 'homophone' ? '同音' : '同名'
  const common = name.namesakes > 1 ? `（库中${alike}共 ${String(name.namesakes + 1)} 条）` : ''
  switch (name.level) {
    case 'same':
      return `姓名相同：${one.shownName}${common}`
    case 'variant':
      return `姓名是同一字的不同写法：${both}${common}`
    case 'former':
      return `姓名与曾用名相同：${both}`
    case 'homophone':
      return `姓名同音：${both}${common}`
    case 'similar':
      return `姓名字形相近：${both}`
    case 'fuzzy':
      return `姓名读音相近：${both}`
    case 'lost':
      return `姓名有丢失的字，其余相同：${both}`
    case 'swapped':
      return `姓名两字互换：${both}`
    case 'abbreviated':
      return `姓名少字，其余相同：${both}`
    case 'surnameDiffers':
      return `名相同，姓不同：${both}`
    case 'oneDiffers':
      return `姓名有一字不同：${both}`
    case 'differs':
      return `姓名不同：${both}`
  }
}

const sexLabel = (sex: '1' | '2' | null): string => (sex === '1' ? '男' : '女')

function sexText(one: ComparisonRecord, other: ComparisonRecord, { sex }: PairScore): string {
  if (sex.level === 'missing') return ''
  return sex.level === 'same'
    ? `性别相同：${sexLabel(one.sex)}`
    : `性别不同：${sexLabel(one.sex)} / ${sexLabel(other.sex)}`
}

function birthText(one: ComparisonRecord, other: ComparisonRecord, { birth }: PairScore): string {
  const both = `${one.births.join('、')} / ${other.births.join('、')}`
  switch (birth.level) {
    case 'same':
      return `出生日期相同：${shared(one.births, other.births)}`
    case 'sameNewYear':
      return `出生日期都是 1 月 1 日，可能是估计的：${shared(one.births, other.births)}`
    case 'swapped':
      return `出生月日互换：${both}`
    case 'oneDigit':
      return `出生日期只差一个数字：${both}`
    case 'yearOff':
      return `出生日期相差一年：${both}`
    case 'sameYear':
      return `出生年份相同，月日不同：${both}`
    case 'differs':
      return `出生日期不同：${both}`
    case 'missing':
      return ''
  }
}

function shared(some: readonly string[], others: readonly string[]): string {
  return some.find((each) => others.includes(each)) ?? ''
}

function phoneText({ phone }: PairScore): string {
  switch (phone.level) {
    case 'same':
      return `电话相同：${maskPhone(phone.one)}${phone.points < PHONE_POINTS.same ? '（多人共用）' : ''}`
    case 'oneDigit':
      return `电话只差一个数字：${maskPhone(phone.one)} / ${maskPhone(phone.other)}`
    case 'differs':
      return `电话不同：${maskPhone(phone.one)} / ${maskPhone(phone.other)}`
    case 'missing':
      return ''
  }
}

function addressText({ address }: PairScore): string {
  switch (address.level) {
    case 'room':
      return '住址相同'
    case 'building':
      return '住址同一栋楼，房号不全'
    case 'elsewhere':
      return '住址不同'
    case 'missing':
      return ''
  }
}
