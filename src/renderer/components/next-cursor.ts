/**
 * Where a key moves the current row: its new index, or null when the key moves nothing. `index` −1 means that no row is
 * current yet. `page` is the number of rows for PgUp and PgDn.
 */
export function nextCursor(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last)
    case 'ArrowUp':
      return index <= 0 ? 0 : index - 1
    case 'PageDown':
      return Math.min(Math.max(index, 0) + page, last)
    case 'PageUp':
      return Math.max(index - page, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
