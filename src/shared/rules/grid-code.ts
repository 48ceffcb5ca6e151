/**
 * The display code of a new grid: division code + level digit + three-digit serial, the smallest serial above all in
 * use at that level (domain §3.6: ours, since no standard numbers grids). Above 999 the serial grows a digit.
 */
export function nextGridCode(community: string, level: number, taken: Iterable<string | null>): string {
  const prefix = `${community}${String(level)}`
  let last = 0
  for (const code of taken) {
    if (code === null || !code.startsWith(prefix)) continue
    const serial = code.slice(prefix.length)
    if (/^\d{3,5}$/.test(serial)) last = Math.max(last, Number(serial))
  }
  return prefix + String(last + 1).padStart(3, '0')
}
