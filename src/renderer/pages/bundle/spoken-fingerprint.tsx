import type { ReactNode } from 'react'

/** A fingerprint as it is read over the telephone: eight groups of five digits. */
export function SpokenFingerprint({ spoken, label }: { readonly spoken: string; readonly label: string }): ReactNode {
  return (
    <ol className="gzb-spoken" aria-label={label}>
      {spoken.split(' ').map((group, index) => (
        <li key={index}>{group}</li>
      ))}
    </ol>
  )
}
