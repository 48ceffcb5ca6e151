import type { IsoDate } from '../../shared/dates.ts'

const RELATIVE: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 }

function dayFrom(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2200
  return isReal ? date.toISOString().slice(0, 10) : null
}

/**
 * A day as people type it: `20260105`, `2026-1-5`, `2026.1.5`, `2026/1/5`, `2026年1月5日`, `1.5`, `1月5日` (this year),
 * `今天`, `昨天`, `明天`. Full-width digits and marks count as plain ones. Null when it is no day, and for an empty text.
 */
export function parseDateText(text: string, today: IsoDate): IsoDate | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll('。', '.')
  const shift = RELATIVE[plain]
  if (shift !== undefined) {
    return new Date(Date.parse(today) + shift * 86_400_000).toISOString().slice(0, 10)
  }
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ??
    /^()(\d{1,2})[-./月](\d{1,2})日?$/.exec(plain)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  return dayFrom(year === '' ? Number(today.slice(0, 4)) : Number(year), Number(month), Number(day))
}
