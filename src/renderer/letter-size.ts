import { useSyncExternalStore } from 'react'

import type { LetterSize } from './theme.ts'

const KEY = 'gzb-letter-size'

/**
 * The letter size as last set on this PC; 14 by default. The setting itself lies in the store; this copy is for the unlock
 * screen, which comes before the store is open.
 */
export function letterSize(): LetterSize {
  const stored = localStorage.getItem(KEY)
  return stored === '16' ? 16 : stored === '18' ? 18 : 14
}

const listeners = new Set<() => void>()

/** Shows the letter size; the whole window follows at once. */
export function setLetterSize(size: LetterSize): void {
  localStorage.setItem(KEY, String(size))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The letter size as React state. */
export function useLetterSize(): LetterSize {
  return useSyncExternalStore(subscribe, letterSize)
}
