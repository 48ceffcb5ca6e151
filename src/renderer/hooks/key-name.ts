/** The part of a keyboard event that names a key; a React event's `nativeEvent` has it too. */
export interface KeyStroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Whether a key belongs to a Chinese word that is being composed. `keyCode` 229 covers the key that ends a composition,
 * where Chromium has already cleared `isComposing` on some input methods.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229
}

/**
 * A key's name: modifiers in the order ctrl, alt, shift, then the key in lower case: `ctrl+s`, `alt+1`, `shift+f2`,
 * `escape`. Command on a Mac counts as ctrl. Digits are taken from the key's place, since Alt changes the character on
 * some layouts. For a bare character Shift is part of it (`?`, not `shift+/`).
 */
export function keyName(stroke: KeyStroke): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code)?.[1]
  const ctrl = stroke.ctrlKey || stroke.metaKey
  const chord = ctrl || stroke.altKey
  // A Chinese input method gives the full-width question mark.
  const character = stroke.key === '？' ? '?' : stroke.key
  const key = chord && digit !== undefined ? digit : character.toLowerCase()
  const shift = stroke.shiftKey && (chord || key.length > 1)
  return [ctrl && 'ctrl', stroke.altKey && 'alt', shift && 'shift', key === ' ' ? 'space' : key]
    .filter((part) => part !== false)
    .join('+')
}
