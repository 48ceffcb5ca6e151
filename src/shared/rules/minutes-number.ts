/** The running number in a minutes number (`第12号`, `〔2026〕12号`); undefined when there is none. */
export function runningNumber(number: string): number | undefined {
  const digits = /(\d+)\s*号/.exec(number)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The number the next minutes of a year get: one more than the highest so far, `第1号` at first (GB/T 9704-2012, 10.3). */
export function nextMinutesNumber(numbersOfYear: readonly string[]): string {
  const highest = Math.max(0, ...numbersOfYear.map((number) => runningNumber(number) ?? 0))
  return `第${String(highest + 1)}号`
}
