/** Points in a millimetre. */
const POINTS_PER_MM = 72 / 25.4

/** Millimetres in points (1/72 inch), the unit of PDF. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM
}

/** Chinese type sizes in points (字号, domain.md §5.1). */
export const TYPE_SIZE = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const

/** Width and height of a sheet in points. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

/** A4, 210 × 297 mm, upright. */
export const A4_PORTRAIT: SheetSize = { width: mm(210), height: mm(297) }
/** A4 lying. */
export const A4_LANDSCAPE: SheetSize = { width: mm(297), height: mm(210) }
/** A3, 297 × 420 mm, upright. */
export const A3_PORTRAIT: SheetSize = { width: mm(297), height: mm(420) }

/** A rectangle on the sheet in points, from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
