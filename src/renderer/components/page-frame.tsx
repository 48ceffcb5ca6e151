import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'

import { useShortcuts } from '../hooks/use-shortcuts.ts'

/** A button of a page's head. */
export interface PageAction {
  readonly label: string
  readonly onClick: () => void
  readonly disabled?: boolean
}

interface PageFrameProps {
  readonly title: string
  /** A few words beside the title: a count, a date. */
  readonly note?: ReactNode
  /** The one main act of the page, also Ctrl+N. */
  readonly primary?: PageAction
  /** Second acts as plain buttons; three at most. */
  readonly actions?: readonly PageAction[]
  /** Rare acts, under 更多. */
  readonly more?: readonly PageAction[]
  /** Tabs or `FilterBar` under the head. */
  readonly filters?: ReactNode
  /** A `RecordDrawer` beside the content, or null. */
  readonly drawer?: ReactNode
  /** The content scrolls by itself (forms, cards) instead of filling the height (tables). */
  readonly scroll?: boolean
  readonly children: ReactNode
}

/** The frame of every page: title, acts, filters, content, and the record beside it. */
export function PageFrame(props: PageFrameProps): ReactNode {
  const { title, note, primary, actions = [], more = [], filters, drawer, scroll = false, children } = props
  useEffect(() => {
    document.title = `${title} · 格中办`
  }, [title])
  useShortcuts({
    'ctrl+n': () => {
      if (!primary || primary.disabled === true) return false
      primary.onClick()
      return true
    },
  })
  return (
    <div className="gzb-page">
      <div className="gzb-page-head">
        <h1>{title}</h1>
        {note !== undefined && <div className="gzb-soft">{note}</div>}
        <div className="gzb-page-actions">
          {more.length > 0 && (
            <Dropdown
              menu={{
                items: more.map((action) => ({
                  key: action.label,
                  label: action.label,
                  disabled: action.disabled ?? false,
                  onClick: action.onClick,
                })),
              }}
            >
              <Button icon={<DownOutlined />} iconPlacement="end">
                更多
              </Button>
            </Dropdown>
          )}
          {actions.map((action) => (
            <Button key={action.label} onClick={action.onClick} disabled={action.disabled ?? false}>
              {action.label}
            </Button>
          ))}
          {primary && (
            <Tooltip title="Ctrl+N">
              <Button type="primary" onClick={primary.onClick} disabled={primary.disabled ?? false}>
                {primary.label}
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
      {filters}
      <div className="gzb-page-body">
        <div className={scroll ? 'gzb-page-main gzb-page-scroll' : 'gzb-page-main'}>{children}</div>
        {drawer}
      </div>
    </div>
  )
}
