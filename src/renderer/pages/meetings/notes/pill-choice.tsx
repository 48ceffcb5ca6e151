import type { ReactNode } from 'react'

interface PillChoiceProps<Value extends string> {
  /** Unique on the page. */
  readonly name: string
  readonly label: string
  readonly options: Readonly<Partial<Record<Value, string>>>
  readonly value: string
  readonly disabled?: boolean
  readonly onChange: (value: Value) => void
}

/** One of few values side by side: one Tab stop, ←→ choose. Plain radio buttons, since a list has a hundred of them. */
export function PillChoice<Value extends string>(props: PillChoiceProps<Value>): ReactNode {
  const { name, label, options, value, disabled = false, onChange } = props
  // Object.entries widens the keys of `options`, which are values of the choice.
  const entries = Object.entries(options) as [Value, string][]
  return (
    <span className="gzb-pills" role="radiogroup" aria-label={label}>
      {entries.map(([key, text]) => (
        <label key={key} className={`gzb-pill gzb-pill-${key}`}>
          <input type="radio" name={name} checked={value === key} disabled={disabled} onChange={() => onChange(key)} />
          <span>{text}</span>
        </label>
      ))}
    </span>
  )
}
