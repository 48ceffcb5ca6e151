import { pinyin } from 'pinyin-pro'

const initialsOf = new Map<string, string>()

/** The pinyin initials of a label, e.g. `wgy` for 网格员; other characters as they are, in lower case. */
export function pinyinInitials(label: string): string {
  const known = initialsOf.get(label)
  if (known !== undefined) return known
  const initials = pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
  initialsOf.set(label, initials)
  return initials
}

/**
 * Whether what is typed means a choice: its number in the list (from 1), a part of its label, or the beginning of its pinyin
 * initials. A number that is in the list means that choice only.
 */
export function choiceMatches(typed: string, label: string, place: number, count: number): boolean {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  if (text === '') return true
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= count) return Number(text) === place
  return label.toLowerCase().includes(text) || pinyinInitials(label).startsWith(text)
}
