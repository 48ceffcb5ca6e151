import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { Division } from '../../api/client.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LabelledField } from '../../components/labelled-field.tsx'

const LEVELS = ['省（自治区、直辖市）', '市（州）', '县（区）', '街道（镇）', '社区'] as const

interface DivisionLevelsProps {
  readonly onChoose: (path: readonly Division[]) => void
}

/** The community level by level: province, city, county, street, community; each by pinyin initials or part of the name. */
export function DivisionLevels({ onChoose }: DivisionLevelsProps): ReactNode {
  const trpc = useTRPC()
  const [path, setPath] = useState<readonly Division[]>([])
  const parents = ['', ...path.map((division) => division.code)].slice(0, LEVELS.length)
  const lists = useQueries({ queries: parents.map((parent) => trpc.setup.divisions.queryOptions({ parent })) })
  const choose = (level: number, code: string | null): void => {
    const chosen = lists[level]?.data?.find((division) => division.code === code)
    const next = [...path.slice(0, level), ...(chosen ? [chosen] : [])]
    setPath(next)
    onChoose(next.length === LEVELS.length ? next : [])
  }
  return (
    <div className="gzb-form-fields">
      {LEVELS.map((label, level) => (
        <LabelledField key={label} id={`set-up-level-${String(level)}`} label={label}>
          <ChoiceField
            id={`set-up-level-${String(level)}`}
            clearable={false}
            disabled={level > path.length}
            choices={(lists[level]?.data ?? []).map(({ code, displayName }) => ({ value: code, label: displayName }))}
            value={path[level]?.code ?? null}
            onChange={(code) => choose(level, code)}
          />
        </LabelledField>
      ))}
      <ErrorNotice error={lists.find((list) => list.error)?.error ?? null} />
    </div>
  )
}
