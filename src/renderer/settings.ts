import { useSyncExternalStore } from 'react'

import type { LetterSize } from './theme.ts'

const KEY = 'gzb-letter-size'

/** The letter size kept on this PC (not in the store: it must hold for the unlock screen too); 14 by default. */
export function letterSize(): LetterSize {
  const stored = localStorage.getItem(KEY)
  return stored === '16' ? 16 : stored === '18' ? 18 : 14
}

const listeners = new Set<() => void>()

/** Sets the letter size of this PC; the whole window follows at once. */
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
