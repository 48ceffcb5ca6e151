import { Fragment } from 'react'
import type { ReactNode } from 'react'

interface WordingPreviewProps {
  readonly wording: string
  /** Values by field; a field without one is shown in its braces. */
  readonly values: Readonly<Record<string, string>>
}

/** A certificate's sentence with sample values; what comes from a field is marked. */
export function WordingPreview({ wording, values }: WordingPreviewProps): ReactNode {
  return (
    <div className="gzb-wording" aria-label="示例" role="note">
      {wording.split('\n').map((line, index) => (
        <p key={index}>
          {line.split(/(\{[^{}]*\})/u).map((piece, at) => {
            const field = /^\{(.*)\}$/u.exec(piece)?.[1]
            if (field === undefined) return <Fragment key={at}>{piece}</Fragment>
            return <mark key={at}>{values[field] ?? piece}</mark>
          })}
        </p>
      ))}
    </div>
  )
}
