const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A number of a heading as `一`, `十二`, `二十`. From 1 to 99. @throws RangeError outside of that. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no heading number: ${String(value)}`)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''))
}
