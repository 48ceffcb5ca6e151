import { number } from './number.ts'

/** A colour: grey, red-green-blue or cyan-magenta-yellow-black, each part from 0 to 1. */
export type Ink = readonly [number] | readonly [number, number, number] | readonly [number, number, number, number]

export const BLACK: Ink = [0]
export const WHITE: Ink = [1]
/** The red of official documents: Y80 M80 (GB/T 9704-2012, 5.2.2.3 by way of domain.md §5.1). */
export const OFFICIAL_RED: Ink = [0, 0.8, 0.8, 0]

const FILL = { 1: 'g', 3: 'rg', 4: 'k' } as const
const STROKE = { 1: 'G', 3: 'RG', 4: 'K' } as const

/** The operator that sets the colour of fills and text. */
export function fillOperator(ink: Ink): string {
  return `${ink.map(number).join(' ')} ${FILL[ink.length]}`
}

/** The operator that sets the colour of strokes. */
export function strokeOperator(ink: Ink): string {
  return `${ink.map(number).join(' ')} ${STROKE[ink.length]}`
}
