import { number, numbers } from './number.ts'
import type { Box } from './units.ts'

/** How far a Bézier handle stands off for a quarter circle of radius 1. */
const QUARTER = 0.5523

/** A rectangle as PDF path operators. */
export function rectangle({ x, y, width, height }: Box): string {
  return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`
}

/** A rectangle with round corners. */
export function roundedRectangle({ x, y, width, height }: Box, radius: number): string {
  const right = x + width
  const bottom = y + height
  const handle = radius * (1 - QUARTER)
  return [
    `${numbers(x + radius, y)} m ${numbers(right - radius, y)} l`,
    `${numbers(right - handle, y, right, y + handle, right, y + radius)} c ${numbers(right, bottom - radius)} l`,
    `${numbers(right, bottom - handle, right - handle, bottom, right - radius, bottom)} c ${numbers(x + radius, bottom)} l`,
    `${numbers(x + handle, bottom, x, bottom - handle, x, bottom - radius)} c ${numbers(x, y + radius)} l`,
    `${numbers(x, y + handle, x + handle, y, x + radius, y)} c h`,
  ].join(' ')
}

/** A circle. */
export function circle(x: number, y: number, radius: number): string {
  return roundedRectangle({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius)
}

/** A broken line through the points. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${number(x)} ${number(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')
}
