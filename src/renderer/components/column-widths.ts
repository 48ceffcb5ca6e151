/** What layout needs of a column. */
interface Sized {
  readonly width: number
  readonly grow?: boolean
}

/**
 * Column widths in pixels for `available` pixels: each its own width times `scale` (letter size), and what is left over
 * goes in equal parts to the growing columns, or to the last one when none grows. Never narrower than asked.
 */
export function columnWidths(columns: readonly Sized[], scale: number, available: number): readonly number[] {
  const base = columns.map((column) => Math.round(column.width * scale))
  const spare = available - base.reduce((sum, width) => sum + width, 0)
  if (spare <= 0) return base
  const growing = columns.filter((column) => column.grow === true).length
  return base.map((width, index) => {
    if (growing === 0) return index === base.length - 1 ? width + spare : width
    return columns[index]?.grow === true ? width + Math.floor(spare / growing) : width
  })
}
