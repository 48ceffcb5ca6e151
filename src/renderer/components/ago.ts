import { chinaDate, chinaMinute } from '../../shared/dates.ts'

const DAY = 86_400_000

/** How long ago an instant lies, in China days: `今天 09:10`, `昨天`, `3天前`. A clock set back reads as today. */
export function agoText(instant: string, now: Date = new Date()): string {
  const then = new Date(instant)
  const days = Math.round((Date.parse(chinaDate(now)) - Date.parse(chinaDate(then))) / DAY)
  if (days <= 0) return `今天 ${chinaMinute(then).slice(-5)}`
  return days === 1 ? '昨天' : `${String(days)}天前`
}
