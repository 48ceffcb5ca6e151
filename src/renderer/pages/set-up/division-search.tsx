import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { Division } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { isComposing } from '../../hooks/key-name.ts'

/** Fewest characters that are searched for; one would find half the country. */
const SHORTEST = 2

interface DivisionSearchProps {
  /** Code of the chosen community. */
  readonly chosen: string
  readonly onChoose: (path: readonly Division[]) => void
}

/** The community by a part of its name, narrowed by names above it: `略阳 新城`. ↓ goes into the list, Enter chooses. */
export function DivisionSearch({ chosen, onChoose }: DivisionSearchProps): ReactNode {
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const wanted = useDeferredValue(text.trim())
  const found = useQuery({
    ...trpc.setup.search.queryOptions({ text: wanted }),
    enabled: Array.from(wanted).length >= SHORTEST,
    placeholderData: (before) => before,
  })
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event.nativeEvent)) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement) // -1 for the field itself
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter' && at === -1) buttons[0]?.focus()
    else if (step === undefined) return
    else buttons[at + step]?.focus()
    event.preventDefault()
  }
  const rows = Array.from(wanted).length >= SHORTEST ? (found.data ?? []) : []
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys between the field and the buttons inside
    <div className="gzb-division-search" onKeyDown={move}>
      <Input
        id="set-up-search"
        size="large"
        data-own-enter
        data-begin
        allowClear
        autoComplete="off"
        aria-label="社区名称"
        placeholder="社区名称，可加县区名，如“略阳 新城”"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ErrorNotice error={found.error} />
      <ul ref={list} aria-label="查找结果">
        {rows.map(({ division, path }) => (
          <li key={division.code}>
            <button
              type="button"
              className="gzb-division"
              aria-pressed={division.code === chosen}
              onClick={() => onChoose(path)}
            >
              <strong>{division.displayName}</strong>
              <span>
                {path
                  .slice(0, -1)
                  .map((above) => above.displayName)
                  .join(' ')}
              </span>
              <span className="gzb-soft">{division.code}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.data && rows.length === 0 && wanted.length >= SHORTEST && !found.isFetching && (
        <p className="gzb-soft">没有名称含“{wanted}”的社区。可换个写法、只写前两个字，或改用“逐级选择”“手工填写”。</p>
      )}
    </div>
  )
}
