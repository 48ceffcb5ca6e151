import type { ReactNode } from 'react'

import type { ExportState } from '../../api/client.ts'
import { agoText } from '../../components/ago.ts'
import { entityLabel } from './entity-labels.ts'

interface NextBundleProps {
  readonly state: ExportState
  readonly recipient: string
  readonly isFirst: boolean
  /** It will carry everything: the first one, or the first for another county key. */
  readonly isFull: boolean
}

/** What the next bundle will carry, before it is made. */
export function NextBundle({ state, recipient, isFirst, isFull }: NextBundleProps): ReactNode {
  const { lastBundle, pending } = state
  const total = pending.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="bundle-next">
      <h2 id="bundle-next">第 {(lastBundle?.number ?? 0) + 1} 号数据包</h2>
      <p>
        发给：{recipient}。
        {isFirst
          ? '这是第一个数据包，包含全部资料。'
          : isFull
            ? '县级公钥已更换，这个数据包包含全部资料。'
            : total === 0
              ? '自上一个数据包之后没有变更，不需要上报。'
              : `只包含上一个数据包（第 ${String(lastBundle?.number ?? 0)} 号）之后的 ${String(total)} 处变更。`}
      </p>
      {total > 0 && (
        <dl className="gzb-counts">
          {pending.map(({ entity, count }) => (
            <div key={entity}>
              <dt className="gzb-soft">{entityLabel(entity)}</dt>
              <dd>{count.toLocaleString('zh-CN')}</dd>
            </div>
          ))}
        </dl>
      )}
      {lastBundle && (
        <p className="gzb-soft">
          上次：第 {lastBundle.number} 号，{agoText(lastBundle.createdAt)}，县级尚未回执。
        </p>
      )}
    </section>
  )
}
