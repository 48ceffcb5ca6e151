import type { Ink } from './layout/ink.ts'
import { polyline, rectangle } from './layout/paths.ts'
import type { PdfWriter } from './layout/pdf-writer.ts'
import { A4_LANDSCAPE, mm } from './layout/units.ts'

/** The gold of the frame, in inks an office printer keeps clean. */
export const GOLD: Ink = [0.72, 0.55, 0.22]
const PALE_GOLD: Ink = [0.87, 0.77, 0.55]
/** The red of the title. */
export const TITLE_RED: Ink = [0.72, 0.07, 0.1]

const OUTER = mm(11)
const BAND = mm(5.2)
const INNER = OUTER + BAND
const CORNER = mm(17)

/** The frame of the certificate: a band of 回纹 (fret) between two gold lines, with a fret ornament in each corner. */
export function certificateFrame(writer: PdfWriter): void {
  const { width, height } = A4_LANDSCAPE
  const inset = (margin: number): string =>
    rectangle({ x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin })
  writer.stroke(inset(OUTER), GOLD, 2.2)
  writer.stroke(inset(INNER), GOLD, 0.8)
  writer.draw('0 J 0 j')
  writer.stroke(fretBand(width, height), PALE_GOLD, 0.9)
  writer.fill(knots(width, height), GOLD)
  writer.stroke(inset(INNER + mm(2.2)), TITLE_RED, 0.5)
  writer.stroke(corners(width, height), GOLD, 1.3)
}

/** One key of the fret in a unit square, walked from left to right. */
const KEY: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 0],
  [0.8, 0],
  [0.8, 0.75],
  [0.28, 0.75],
  [0.28, 0.4],
  [0.54, 0.4],
]

/** Keys along the four sides of the band. */
function fretBand(width: number, height: number): string {
  const depth = BAND * 0.56
  const gap = (BAND - depth) / 2
  const paths: string[] = []
  const side = (length: number, place: (along: number, across: number) => readonly [number, number]): void => {
    const run = length - 2 * INNER
    const count = Math.round(run / (depth * 1.18))
    const step = run / count
    for (let index = 0; index < count; index++) {
      const start = INNER + index * step + (step - depth * 0.8) / 2
      paths.push(polyline(KEY.map(([u, v]) => place(start + u * depth, OUTER + gap + v * depth))))
    }
  }
  side(width, (along, across) => [along, across])
  side(width, (along, across) => [along, height - across])
  side(height, (along, across) => [across, along])
  side(height, (along, across) => [width - across, along])
  return paths.join('\n')
}

/** A square with a hole where two bands of the fret meet. */
function knots(width: number, height: number): string {
  const outer = BAND * 0.56
  const inner = outer * 0.5
  const centre = OUTER + BAND / 2
  return [centre, width - centre]
    .flatMap((x) => [centre, height - centre].map((y) => squareRing(x, y, outer, inner)))
    .join('\n')
}

/** Two squares walked in opposite directions: the inner one stays empty. */
function squareRing(x: number, y: number, outer: number, inner: number): string {
  const corner = (size: number, backwards: boolean): string => {
    const half = size / 2
    const points: [number, number][] = [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ]
    return `${polyline(backwards ? points.reverse() : points)} h`
  }
  return `${corner(outer, false)} ${corner(inner, true)}`
}

/** A nested angle in each inner corner. */
function corners(width: number, height: number): string {
  const edge = INNER + mm(4.6)
  const angle: readonly (readonly [number, number])[] = [
    [0, CORNER],
    [0, 0],
    [CORNER, 0],
    [CORNER, mm(3)],
    [mm(3), mm(3)],
    [mm(3), CORNER],
    [0, CORNER],
  ]
  const key: readonly (readonly [number, number])[] = [
    [mm(5.4), mm(9)],
    [mm(5.4), mm(5.4)],
    [mm(9), mm(5.4)],
  ]
  const mirror = (points: typeof angle, right: boolean, bottom: boolean): string =>
    polyline(points.map(([x, y]) => [right ? width - edge - x : edge + x, bottom ? height - edge - y : edge + y]))
  return [false, true]
    .flatMap((right) => [false, true].flatMap((bottom) => [mirror(angle, right, bottom), mirror(key, right, bottom)]))
    .join('\n')
}
