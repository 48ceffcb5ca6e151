import { Button } from 'antd'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** One sentence: what belongs here. */
  readonly text: string
  /** The one button that starts it. */
  readonly action?: { readonly label: string; readonly onClick: () => void }
  /** The one link to the guide or to another way. */
  readonly link?: { readonly label: string; readonly onClick: () => void }
}

/** An empty list or page: one sentence, one button, one link. */
export function EmptyState({ text, action, link }: EmptyStateProps): ReactNode {
  return (
    <div className="gzb-empty">
      <p>{text}</p>
      {action && (
        <Button type="primary" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {link && (
        <Button type="link" onClick={link.onClick}>
          {link.label}
        </Button>
      )}
    </div>
  )
}
