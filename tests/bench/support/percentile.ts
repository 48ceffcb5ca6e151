/** The time of the work for each item, in milliseconds. */
export async function timesOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = []
  for (const item of items) {
    const start = performance.now()
    await work(item)
    times.push(performance.now() - start)
  }
  return times
}

/** The value that `percent` of a hundred do not pass; 0 for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}
