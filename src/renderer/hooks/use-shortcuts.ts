import { useEffect, useRef } from 'react'

import { isComposing, keyName } from './key-name.ts'

/** What a key does. Answering `false` passes the key on to whoever asked for it before. */
export type ShortcutAction = (event: KeyboardEvent) => boolean | void

/** Keys by name (`ctrl+s`, `alt+1`, `f2`, `escape`, `?`) with what they do. */
export type Shortcuts = Readonly<Record<string, ShortcutAction>>

interface Entry {
  readonly shortcuts: () => Shortcuts
  readonly inDialog: boolean
}

const entries: Entry[] = []
let suspended = false

/** While the office is locked no key of the pages underneath may act. */
export function suspendShortcuts(value: boolean): void {
  suspended = value
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  )
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )
}

function onKeyDown(event: KeyboardEvent): void {
  if (suspended || event.defaultPrevented || isComposing(event)) return
  const name = keyName(event)
  // A bare character belongs to the field that is being typed in.
  if (name.length === 1 && isTyping(event.target)) return
  const dialog = isDialogOpen()
  for (const entry of entries.toReversed()) {
    if (dialog && !entry.inDialog) continue
    const action = entry.shortcuts()[name]
    if (!action || action(event) === false) continue
    event.preventDefault()
    return
  }
}

/**
 * Keys of a part of the window, while it is mounted. The part mounted last is asked first. Nothing acts while a Chinese
 * word is being composed, while the office is locked, and, unless `inDialog`, while a dialog is open.
 */
export function useShortcuts(shortcuts: Shortcuts, options: { inDialog?: boolean; enabled?: boolean } = {}): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const { inDialog = false, enabled = true } = options
  useEffect(() => {
    if (!enabled) return undefined
    const entry: Entry = { shortcuts: () => latest.current, inDialog }
    if (entries.length === 0) window.addEventListener('keydown', onKeyDown)
    entries.push(entry)
    return () => {
      entries.splice(entries.indexOf(entry), 1)
      if (entries.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [inDialog, enabled])
}
