import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Where a window stands on the desktop. Device-independent pixels. */
export interface WindowBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is kept of a window between two runs. */
export interface WindowState {
  readonly bounds: WindowBounds
  readonly maximized: boolean
}

/** The smallest window whose screens are laid out whole: fits a 1366×768 screen with its task bar. */
export const SMALLEST_WINDOW = { width: 1100, height: 700 }

const USUAL_WINDOW = { width: 1366, height: 768 }
// So much of a title bar must lie on a screen for a person to take hold of the window.
const GRIP = { width: 160, height: 32 }

const storedState = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
  maximized: z.boolean(),
})

/** The kept state, or null when there is none or it cannot be read: a window then stands where a first one does. */
export function readWindowState(file: string): WindowState | null {
  try {
    return storedState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Keeps the state. A failure is reported, not thrown: a window position is not worth a failed closing. */
export function writeWindowState(file: string, state: WindowState, report: (error: unknown) => void): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch (error) {
    report(error)
  }
}

/**
 * Where to open: the kept bounds where their title bar still lies on one of the screens (a monitor may be gone), else
 * centred on the first screen; never larger than the screen's work area, never smaller than it allows.
 */
export function visibleBounds(kept: WindowBounds | null, workAreas: readonly WindowBounds[]): WindowBounds {
  const home = workAreas.find((area) => kept !== null && gripLiesOn(kept, area))
  const area = home ?? workAreas[0] ?? { x: 0, y: 0, ...USUAL_WINDOW }
  const width = Math.min(Math.max(kept?.width ?? USUAL_WINDOW.width, SMALLEST_WINDOW.width), area.width)
  const height = Math.min(Math.max(kept?.height ?? USUAL_WINDOW.height, SMALLEST_WINDOW.height), area.height)
  if (kept !== null && home !== undefined) return { x: kept.x, y: kept.y, width, height }
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  }
}

function gripLiesOn(bounds: WindowBounds, area: WindowBounds): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  return overlap >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height
}
