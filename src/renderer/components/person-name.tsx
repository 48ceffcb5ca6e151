import type { ReactNode } from 'react'

interface PersonNameProps {
  readonly name: string
  /** What tells namesakes apart, e.g. the post or the last four of the number. */
  readonly note?: string
  readonly onOpen?: () => void
}

/** A person's name, never broken over lines, with what tells namesakes apart in grey; a button when it opens something. */
export function PersonName({ name, note, onOpen }: PersonNameProps): ReactNode {
  return (
    <span className="gzb-person">
      {onOpen ? (
        <button type="button" className="gzb-link" onClick={onOpen}>
          {name}
        </button>
      ) : (
        name
      )}
      {note !== undefined && <span className="gzb-soft"> {note}</span>}
    </span>
  )
}
