/** A calendar day in China time, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __isoDate?: never }

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = string & { readonly __isoInstant?: never }

/** A day as documents print it: `2026年1月5日`, no leading zeros (GB/T 9704-2012, 7.3.5.4). Empty for an empty day. */
export function printedDate(date: IsoDate | null | undefined): string {
  if (!date) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${String(Number(month))}月${String(Number(day))}日`
}

/** A day where a table has little room: `2026.1.5`, no leading zeros. Empty for an empty day. */
export function shortDate(date: IsoDate | null | undefined): string {
  if (!date) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}.${String(Number(month))}.${String(Number(day))}`
}

/** The day in China (UTC+8, no summer time since 1991) at an instant. */
export function chinaDate(instant: Date): IsoDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The minute in China at an instant, `YYYY-MM-DD HH:mm`. */
export function chinaMinute(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
