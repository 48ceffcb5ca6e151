import { compactText } from './text-width.ts'

/**
 * A time of day as people type it (`9`, `900`, `0930`, `9:30`, `9点半`, `下午2点`, `14：05`) as `HH:mm`; null for an
 * empty text, undefined for one that is no time.
 */
export function parseTimeText(text: string): string | null | undefined {
  const compact = compactText(text).replace('：', ':').replace('.', ':')
  if (compact === '') return null
  const match = /^(上午|下午|晚上)?(\d{1,2})(?:[:点时]?(\d{2})?(半)?分?)$/u.exec(compact)
  const three = /^(\d)(\d{2})$/.exec(compact)
  const [hourText, minuteText] = three ? [three[1], three[2]] : [match?.[2], match?.[3]]
  if (hourText === undefined) return undefined
  const later = match?.[1] === '下午' || match?.[1] === '晚上'
  const hour = Number(hourText) + (later && Number(hourText) < 12 ? 12 : 0)
  const minute = match?.[4] === undefined ? Number(minuteText ?? 0) : 30
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
