import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'

import { useShortcuts } from '../hooks/use-shortcuts.ts'

const MIN_WIDTH = 360
const KEY_STEP = 40
/** In rem: the width asked for, the menu and margins around a page's content, and the share of the rest for the record. */
const DEFAULT_REMS = 37
const AROUND_REMS = 13
const DEFAULT_SHARE = 0.45
const MAX_SHARE = 0.65
/** As last set by hand; null before. */
let lastWidth: number | null = null

function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 14
}

/** What the list and the record share: less with large letters or a scaled screen. */
function room(): number {
  return window.innerWidth - AROUND_REMS * rootSize()
}

function clamped(width: number): number {
  return Math.round(Math.min(Math.max(width, MIN_WIDTH), Math.max(MIN_WIDTH, room() * MAX_SHARE)))
}

function defaultWidth(): number {
  return Math.min(DEFAULT_REMS * rootSize(), room() * DEFAULT_SHARE)
}

interface RecordDrawerProps {
  readonly title: ReactNode
  /** The facts that identify the record, three at most. */
  readonly facts?: readonly ReactNode[]
  /** Acts on this record. */
  readonly actions?: ReactNode
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The record beside its list, which stays in use. Width by dragging the edge or ←→ on it, kept for the next record.
 * Esc closes; a form inside asks first when something would be lost (`FormGrid`).
 */
export function RecordDrawer(props: RecordDrawerProps): ReactNode {
  const { title, facts = [], actions, onPrevious, onNext, onClose, children } = props
  const [width, setWidth] = useState(() => clamped(lastWidth ?? defaultWidth()))
  const resize = (next: number): void => {
    lastWidth = clamped(next)
    setWidth(lastWidth)
  }
  useShortcuts({ escape: onClose })
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const right = event.clientX + width
    const move = (moved: globalThis.PointerEvent): void => resize(right - moved.clientX)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true })
  }
  return (
    <aside className="gzb-drawer" style={{ width }} aria-label="记录">
      <div
        className="gzb-drawer-edge"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="调整记录栏的宽度"
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={clamped(Number.MAX_SAFE_INTEGER)}
        onPointerDown={drag}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width + KEY_STEP)
          if (event.key === 'ArrowRight') resize(width - KEY_STEP)
        }}
      />
      <header className="gzb-drawer-head">
        <div className="gzb-drawer-title">
          <h2>{title}</h2>
          {facts.length > 0 && (
            <div className="gzb-facts">
              {facts.map((fact, index) => (
                // Facts have no identity of their own; their order never changes while a record is shown.
                <span key={String(index)}>{fact}</span>
              ))}
            </div>
          )}
        </div>
        <div className="gzb-drawer-tools">
          {(onPrevious !== undefined || onNext !== undefined) && (
            <>
              <Tooltip title="上一条">
                <Button
                  type="text"
                  size="small"
                  aria-label="上一条"
                  icon={<UpOutlined />}
                  disabled={onPrevious === undefined}
                  onClick={() => onPrevious?.()}
                />
              </Tooltip>
              <Tooltip title="下一条">
                <Button
                  type="text"
                  size="small"
                  aria-label="下一条"
                  icon={<DownOutlined />}
                  disabled={onNext === undefined}
                  onClick={() => onNext?.()}
                />
              </Tooltip>
            </>
          )}
          <Tooltip title="关闭（Esc）">
            <Button type="text" size="small" aria-label="关闭记录" icon={<CloseOutlined />} onClick={onClose} />
          </Tooltip>
        </div>
      </header>
      {actions !== undefined && <div className="gzb-drawer-actions">{actions}</div>}
      <div className="gzb-drawer-body">{children}</div>
    </aside>
  )
}
