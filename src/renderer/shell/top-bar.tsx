import { LockOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'

import { TopFacts } from './top-facts.tsx'

interface TopBarProps {
  readonly operator: string
  readonly demo: boolean
  readonly onLock: () => void
  readonly onHelp: () => void
}

/** The bar at the top: demonstration label, facts, keys, who is at work, lock. */
export function TopBar({ operator, demo, onLock, onHelp }: TopBarProps): ReactNode {
  return (
    <header className="gzb-top">
      {demo && <span className="gzb-demo">演示数据，不用于实际工作</span>}
      <span className="gzb-grow" />
      <TopFacts />
      <Tooltip title="按键说明（?）">
        <Button type="text" aria-label="按键说明" icon={<QuestionCircleOutlined />} onClick={onHelp} />
      </Tooltip>
      <span className="gzb-operator">{operator}</span>
      <Tooltip title="Ctrl+L" placement="bottomRight">
        <Button type="text" icon={<LockOutlined />} onClick={onLock}>
          锁定
        </Button>
      </Tooltip>
    </header>
  )
}
