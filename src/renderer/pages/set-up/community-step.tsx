import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { Division } from '../../api/client.ts'
import { DivisionLevels } from './division-levels.tsx'
import { DivisionSearch } from './division-search.tsx'
import { DivisionTyped } from './division-typed.tsx'
import { draftOfPath, EMPTY_DRAFT, isCommunityChosen } from './set-up-draft.ts'
import type { DraftChange, SetUpDraft } from './set-up-draft.ts'

const WAYS = [
  { value: 'search', label: '按名称查找' },
  { value: 'levels', label: '逐级选择' },
  { value: 'typed', label: '手工填写' },
]

interface CommunityStepProps {
  readonly draft: SetUpDraft
  readonly onChange: DraftChange
}

/** Which community: found by name, chosen level by level, or typed. */
export function CommunityStep({ draft, onChange }: CommunityStepProps): ReactNode {
  const trpc = useTRPC()
  const [way, setWay] = useState('search')
  const edition = useQuery(trpc.setup.edition.queryOptions())
  const choose = (path: readonly Division[]): void => {
    onChange(draftOfPath(path))
  }
  const change = (next: string): void => {
    setWay(next)
    const { code, officialName, name, province, city, county, subdistrict } = EMPTY_DRAFT
    // What was found stays to be corrected by hand; anything else begins anew.
    if (next !== 'typed') onChange({ code, officialName, name, province, city, county, subdistrict })
  }
  return (
    <div className="gzb-set-up-community">
      <Radio.Group
        aria-label="怎样选择社区"
        optionType="button"
        options={WAYS}
        value={way}
        onChange={(event) => change(String(event.target.value))}
      />
      {way === 'search' && <DivisionSearch chosen={draft.code} onChoose={choose} />}
      {way === 'levels' && <DivisionLevels onChoose={choose} />}
      {way === 'typed' && <DivisionTyped draft={draft} onChange={onChange} />}
      <p aria-live="polite" className="gzb-set-up-chosen">
        {isCommunityChosen(draft)
          ? `已选：${[draft.province, draft.city, draft.county, draft.subdistrict, draft.officialName].filter(Boolean).join(' ')}（${draft.code}）`
          : '尚未选定社区。'}
      </p>
      {edition.data !== undefined && (
        <p className="gzb-soft">名称和代码来自{edition.data}。名录里没有或已经改名的，可手工填写。</p>
      )}
    </div>
  )
}
