import type { KeyboardEvent } from 'react'

import { isComposing } from '../hooks/key-name.ts'
import { focusNext } from './focus-next.ts'

/** Enter goes to the next field of a form, Shift+Enter back. A field that acts on Enter itself carries `data-own-enter`. */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return
  if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return
  // A button acts, a text area breaks the line, an open list takes the choice.
  if (event.target.matches('button, a, textarea, [aria-expanded="true"], [data-own-enter]')) return
  event.preventDefault()
  // Before the field sees it: a closed choice would open.
  event.stopPropagation()
  focusNext(event.currentTarget, event.target, event.shiftKey ? -1 : 1)
}
