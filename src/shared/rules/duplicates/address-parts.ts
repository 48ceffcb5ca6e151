import { compactText } from '../text-width.ts'

/** Where somebody lives, taken apart as far as it could be. Numbers are digits without leading zeros; null is unknown. */
export interface AddressParts {
  /** Compound or road, without the divisions above it: `嘉陵花园`. */
  readonly place: string
  readonly building: string | null
  readonly unit: string | null
  readonly room: string | null
}

/** `省` … `社区` before the place; 小区 is a place, not a division. */
const DIVISIONS = /^.*(?:省|自治区|市|县|(?<!小)区|镇|乡|街道办事处|街道|社区居委会|社区|居委会)(?=.)/u
const NUMBER = '(\\d+|[一二三四五六七八九十]+|[A-Za-z])'
const NAMED = new RegExp(
  `^(.*?)${NUMBER}(?:号楼|栋|幢|座|号院|#)(?:${NUMBER}(?:单元|门))?(?:${NUMBER}(?:室|号|户|房)?)?$`,
  'u',
)
const DASHED = /^(.*?)(\d+|[A-Za-z])[-－—–](?:(\d+)[-－—–])?(\d+)(?:室|号|户)?$/u

/**
 * An address as people write it, taken apart: `嘉陵花园3号楼2单元501室`, `嘉陵花园三栋二单元501`, `嘉陵花园3-2-501`. What
 * fits no pattern is a place without numbers. Null for an empty text.
 */
export function addressParts(text: string | null | undefined): AddressParts | null {
  const plain = compactText(text ?? '').replace(/[（(].*?[)）]|[,，。、]/gu, '')
  if (plain === '') return null
  const local = plain.replace(DIVISIONS, '')
  const found = NAMED.exec(local) ?? DASHED.exec(local)
  if (found === null) return { place: local, building: null, unit: null, room: null }
  const [, place = '', building, unit, room] = found
  return { place, building: numeral(building), unit: numeral(unit), room: numeral(room) }
}

/** The parts in the form in which two are compared: blanks out, numerals as digits. Null when nothing is known. */
export function normaliseAddress(parts: AddressParts): AddressParts | null {
  const place = compactText(parts.place).replace(DIVISIONS, '')
  const [building, unit, room] = [numeral(parts.building), numeral(parts.unit), numeral(parts.room)]
  return place === '' && building === null && room === null ? null : { place, building, unit, room }
}

/** `三` and `03` as `3`, `十二` as `12`, `a` as `A`; the words around a number (`3号楼`, `501室`) dropped. */
function numeral(text: string | null | undefined): string | null {
  const plain = compactText(text ?? '').replace(/(?:号楼|楼|栋|幢|座|单元|门|室|号|户|房|#)$/u, '')
  if (plain === '') return null
  if (/^\d+$/.test(plain)) return plain.replace(/^0+(?=\d)/, '')
  const han = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(plain)
  if (han === null) return plain.toUpperCase()
  const [, tens, ten, ones] = han
  if (ten === undefined) return String(digit(ones ?? tens))
  return String((tens === undefined ? 1 : digit(tens)) * 10 + digit(ones))
}

function digit(han: string | undefined): number {
  return han === undefined ? 0 : '一二三四五六七八九'.indexOf(han) + 1
}
