import { pinyin } from 'pinyin-pro'

/** The pinyin initials of a name in lower case, digits and letters kept: 象山湾第1网格 → `xswd1wg`. For searching. */
export function nameInitials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
}
