import { toHalfWidth } from './text-width.ts'

/** A telephone number in China: a mobile, a fixed line, or a short service number such as 12345 and 110. */
export type PhoneKind = 'mobile' | 'landline' | 'service'

/** A number in the form we store: mobiles as 11 digits, fixed lines as `0916-4822345` with an optional `-` extension. */
export interface Phone {
  readonly number: string
  readonly kind: PhoneKind
}

/** The numbers found in a text, in its order, and the parts that are none. */
export interface Phones {
  readonly phones: readonly Phone[]
  readonly unreadable: readonly string[]
}

/** One number, written with or without blanks, hyphens, +86 and full-width digits. `undefined` when it is none. */
export function parsePhone(text: string): Phone | undefined {
  const plain = toHalfWidth(text)
    .replace(/[－–—‐‑]/g, '-')
    .replace(/[（(]\s*(0\d{2,3})\s*[)）]/g, '$1-')
    .trim()
    .replace(/^(?:\+|00)?86[-\s]*(?=1[3-9]|0|[2-9]\d{8})/, '')
  const digits = plain.replace(/[-\s.]/g, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return { number: digits, kind: 'mobile' }
  return landline(plain) ?? service(digits)
}

/** All numbers of a text, split by ; , 、 / line breaks and, where a part is no number as a whole, by blanks. */
export function parsePhones(text: string): Phones {
  const phones: Phone[] = []
  const unreadable: string[] = []
  const add = (part: string): boolean => {
    const phone = parsePhone(part)
    if (phone !== undefined && !phones.some((known) => known.number === phone.number)) phones.push(phone)
    return phone !== undefined
  }
  for (const part of text.split(/[;；,，、/／|\n\r或]+/u)) {
    const whole = part.trim()
    if (whole === '' || add(whole)) continue
    const pieces = whole.split(/\s+/u)
    if (pieces.length > 1 && pieces.every((piece) => parsePhone(piece) !== undefined)) pieces.forEach(add)
    else unreadable.push(whole)
  }
  return { phones, unreadable }
}

/** 010 and 02x have three digits, the other areas four. */
function landline(plain: string): Phone | undefined {
  const match = /^(010|02\d|0[3-9]\d{2})[-\s]*(\d{7,8})(?:(?:[-\s]|转)+(\d{1,6}))?$/.exec(plain.replace(/\./g, ''))
  if (match !== null) {
    const [, area = '', local = '', extension] = match
    return { number: `${area}-${local}${extension === undefined ? '' : `-${extension}`}`, kind: 'landline' }
  }
  const local = plain.replace(/[-\s]/g, '')
  return /^[2-9]\d{6,7}$/.test(local) ? { number: local, kind: 'landline' } : undefined
}

function service(digits: string): Phone | undefined {
  return /^(1\d{2}|1[02]\d{3}|9[56]\d{3,6}|[48]00\d{7})$/.test(digits) ? { number: digits, kind: 'service' } : undefined
}
