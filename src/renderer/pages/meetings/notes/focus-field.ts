function fieldOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
}

function focus(field: HTMLElement): void {
  field.focus()
  field.scrollIntoView({ block: 'nearest' })
}

/**
 * Puts the focus on a field by its id: at once when it is there, so that the next key, however fast, goes into it; a
 * frame later when it is yet to be drawn.
 */
export function focusField(id: string): void {
  const field = fieldOf(id)
  if (field) focus(field)
  else
    requestAnimationFrame(() => {
      const drawn = fieldOf(id)
      if (drawn) focus(drawn)
    })
}
