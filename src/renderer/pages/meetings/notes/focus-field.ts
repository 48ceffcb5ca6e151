/** Puts the focus on a field by its id once it is drawn; a list that has just been changed is drawn a frame later. */
export function focusField(id: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
  })
}
