import { parseChineseNumber } from './chinese-number.ts'
import { divisionStem } from './division-name.ts'
import { compactText } from './text-width.ts'

const NUMERALS = '[零〇一二三四五六七八九十百千两]+'

/**
 * A grid's name without the name of its community: 新城社区第1网格 and 新城居委会第1网格 → 第1网格. A name that is nothing but the
 * community's stays whole.
 */
export function gridNameWithoutCommunity(name: string, community: string): string {
  const text = compactText(name)
  const stem = divisionStem(community)
  if (stem === '' || !text.startsWith(stem)) return text
  const rest = text
    .slice(stem.length)
    .replace(/^(?:社区居民委员会|社区居委会|居民委员会|居委会|社区)/, '')
    .replace(/^[-—–_·:：]+/, '')
  // 新城小区网格 is a grid of the compound 新城小区, not 小区网格 of the community.
  const named = text.length - rest.length > stem.length || /^(?:第|\d)/.test(rest)
  return rest === '' || !named ? text : rest
}

/**
 * What tells one grid's name from another's in a community: 新城社区第1网格, 第一网格, 1网格 and １号网格 are all `1`, 阳光小区网格 is
 * `阳光小区`. For comparing only, never shown.
 */
export function gridStem(name: string, community: string): string {
  const short = gridNameWithoutCommunity(name, community)
  const bare = short.replace(/网格$/, '').replace(/(?<=[\d零〇一二三四五六七八九十百千两])号$/, '')
  const core = bare === '' ? short : bare
  const numbered = new RegExp(`(?:第)?(\\d+|${NUMERALS})$`, 'u').exec(core)
  if (numbered === null) return core.toLowerCase()
  const text = numbered[1] ?? ''
  const before = core.slice(0, numbered.index)
  // A numeral at the end of a place name (三里河二) counts only after 第, alone, or as digits.
  const chinese = !/^\d/.test(text)
  if (chinese && before !== '' && !numbered[0].startsWith('第')) return core.toLowerCase()
  const value = chinese ? parseChineseNumber(text) : Number(text)
  return value === undefined ? core.toLowerCase() : `${before.toLowerCase()}${String(value)}`
}
