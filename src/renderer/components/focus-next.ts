const FIELDS =
  'input:not([type=hidden]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), [role=switch]:not([disabled])'

const BUTTON_AFTER = '.gzb-form-foot button:not([disabled]), .gzb-wizard-foot .ant-btn-primary:not([disabled])'

function fieldsOf(box: Element): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => field.getClientRects().length > 0)
}

function focusField(field: HTMLElement): void {
  field.focus()
  // A typist overwrites; a date field swaps its text on focus, so select after that.
  if (!(field instanceof HTMLInputElement)) return
  const { value } = field
  requestAnimationFrame(() => {
    // Typed already, before the frame came: selecting now would let the next letter replace the first.
    if (field.value === value && document.activeElement === field) field.select()
  })
}

/** Puts the focus on the field after (1) or before (−1) the given one inside a form; at the end it goes to the button after. */
export function focusNext(box: Element, from: HTMLElement, direction: 1 | -1): void {
  const fields = fieldsOf(box)
  const next = fields[fields.indexOf(from) + direction]
  if (next) {
    focusField(next)
    return
  }
  if (direction === 1) {
    box.parentElement?.querySelector<HTMLElement>(BUTTON_AFTER)?.focus()
  }
}

/** Puts the focus on the first field of a form. */
export function focusFirst(box: Element): void {
  const first = fieldsOf(box)[0]
  if (first) focusField(first)
}
