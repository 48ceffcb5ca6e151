import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'

import { shownError } from '../../../api/shown-error.ts'
import { StatusTag } from '../../../components/status-tag.tsx'
import type { SaveQueue } from './save-queue.ts'

/** The second in China at an instant: `14:03:22`. */
function chinaSecond(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 19)
}

/** 已保存 14:03:22 · 正在保存 · 未保存, with the reason. */
export function SaveStateText({ queue }: { readonly queue: SaveQueue }): ReactNode {
  const state = useSyncExternalStore(queue.subscribe, queue.state)
  switch (state.kind) {
    case 'saved':
      return <StatusTag tone="good">{state.at === null ? '自动保存' : `已保存 ${chinaSecond(state.at)}`}</StatusTag>
    case 'waiting':
    case 'saving':
      return <StatusTag tone="running">正在保存</StatusTag>
    case 'failed': {
      const { code, text } = shownError(state.error)
      return (
        <span role="alert">
          <StatusTag tone="bad">未保存：{code === 'LOCKED' ? '格中办已锁定，解锁后接着保存。' : text.what}</StatusTag>
          <Button type="link" size="small" onClick={() => queue.resume()}>
            立即重试
          </Button>
        </span>
      )
    }
  }
}
