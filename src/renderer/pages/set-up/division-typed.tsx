import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { LabelledField } from '../../components/labelled-field.tsx'
import { communityDisplayName } from '../../../shared/rules/division-name.ts'
import { draftOfPath } from './set-up-draft.ts'
import type { DraftChange, SetUpDraft } from './set-up-draft.ts'

const NAMES = [
  ['province', '省（自治区、直辖市）'],
  ['city', '市（州）'],
  ['county', '县（区）'],
  ['subdistrict', '街道（镇）'],
] as const

interface DivisionTypedProps {
  readonly draft: SetUpDraft
  readonly onChange: DraftChange
}

/** A community that the list does not have: code and names by hand. A code the list knows offers its names. */
export function DivisionTyped({ draft, onChange }: DivisionTypedProps): ReactNode {
  const trpc = useTRPC()
  const isCode = /^\d{12}$/.test(draft.code)
  const known = useQuery({ ...trpc.setup.division.queryOptions({ code: draft.code }), enabled: isCode })
  const path = known.data?.path
  const isTaken = known.data?.division.name === draft.officialName
  return (
    <div className="gzb-form-fields">
      <LabelledField
        id="set-up-code"
        label="区划代码"
        required
        fault={draft.code !== '' && !isCode ? '统计用区划代码是 12 位数字。' : undefined}
        hint="12 位统计用区划代码；新设社区可向街道查询"
      >
        <Input
          id="set-up-code"
          inputMode="numeric"
          maxLength={20}
          value={draft.code}
          onChange={(event) => onChange({ code: event.target.value.normalize('NFKC').replaceAll(/\s/g, '') })}
        />
      </LabelledField>
      {path && !isTaken && (
        <p className="gzb-wide">
          这个代码是：{path.map((division) => division.displayName).join(' ')}。{' '}
          <Button size="small" onClick={() => onChange(draftOfPath(path))}>
            采用
          </Button>
        </p>
      )}
      <LabelledField id="set-up-official" label="社区名称" required hint="如“新城社区居民委员会”">
        <Input
          id="set-up-official"
          maxLength={60}
          value={draft.officialName}
          onChange={(event) =>
            onChange({ officialName: event.target.value, name: communityDisplayName(event.target.value) })
          }
        />
      </LabelledField>
      {NAMES.map(([field, label]) => (
        <LabelledField key={field} id={`set-up-${field}`} label={label}>
          <Input
            id={`set-up-${field}`}
            maxLength={30}
            value={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        </LabelledField>
      ))}
    </div>
  )
}
