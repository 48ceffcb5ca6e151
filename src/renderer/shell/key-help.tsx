import { Modal } from 'antd'
import type { ReactNode } from 'react'

import { AREAS } from './areas.ts'

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+N', '新建'],
  ['Ctrl+S', '保存'],
  ['Ctrl+Enter', '保存并继续填下一条'],
  ['Enter', '下一项；在列表里打开'],
  ['Esc', '返回（有未保存的修改时先询问）'],
  ['F2', '修改'],
  ['Ctrl+P', '打印预览里打印'],
  ['↑ ↓ PgUp PgDn', '上一行、下一行、翻页'],
  ['空格', '选择这一行'],
  ['Ctrl+A', '在列表里全选'],
  ['Ctrl+L', '锁定'],
  ['?', '打开这个说明'],
]

/** All keys on one sheet, opened with `?`. */
export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const areaKeys = AREAS.map((area, index) => [`Alt+${String(index + 1)}`, area.label] as const)
  return (
    <Modal title="按键说明" open={open} onCancel={onClose} footer={null} width={640}>
      <dl className="gzb-keys">
        {[...KEYS, ...areaKeys].map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
