import { encodeQR } from 'qr'
import { number } from './layout/number.ts'

/** What the largest code (version 40) holds at error correction M, ISO/IEC 18004 table 7. */
const MOST_BYTES = 2331

/** The modules of a QR code by rows, true for dark. */
export type QrModules = readonly (readonly boolean[])[]

/** The QR code of a text, UTF-8, error correction M; null when it is too long for any code (2331 bytes). */
export function qrModules(content: string): QrModules | null {
  if (new TextEncoder().encode(content).length > MOST_BYTES) return null
  // The encoder insists on a border of one module; it is taken off again.
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 1 })
  return rows.slice(1, -1).map((row) => row.slice(1, -1))
}

/**
 * The modules as one PDF path of merged rectangles, to be filled in black: runs of dark modules of a row become one
 * rectangle, equal runs of rows below it are joined to it. `x`, `y`, `size` in points, without the quiet zone.
 */
export function qrPath(modules: QrModules, x: number, y: number, size: number): string {
  const module = size / modules.length
  const path: string[] = []
  const isDark = (row: number, column: number): boolean => modules[row]?.[column] === true
  for (const { row, column, width, height } of darkRectangles(modules.length, isDark)) {
    const corner = `${number(x + column * module)} ${number(y + row * module)}`
    path.push(`${corner} ${number(width * module)} ${number(height * module)} re`)
  }
  return path.join('\n')
}

/** A block of dark modules, counted in modules from the upper left corner. */
export interface ModuleRectangle {
  readonly row: number
  readonly column: number
  readonly width: number
  height: number
}

/** The dark modules as few rectangles, none overlapping. */
export function darkRectangles(count: number, isDark: (row: number, column: number) => boolean): ModuleRectangle[] {
  const rectangles: ModuleRectangle[] = []
  let above = new Map<string, ModuleRectangle>()
  for (let row = 0; row < count; row++) {
    const here = new Map<string, ModuleRectangle>()
    let column = 0
    while (column < count) {
      if (!isDark(row, column)) {
        column++
        continue
      }
      const start = column
      while (column < count && isDark(row, column)) column++
      const key = `${String(start)}+${String(column - start)}`
      const open = above.get(key)
      if (open) open.height++
      const rectangle = open ?? { row, column: start, width: column - start, height: 1 }
      if (!open) rectangles.push(rectangle)
      here.set(key, rectangle)
    }
    above = here
  }
  return rectangles
}
