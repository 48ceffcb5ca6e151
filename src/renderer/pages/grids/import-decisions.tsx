import { Button, Checkbox, Input, Select, Space } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { DateField } from '../../components/date-field.tsx'
import type { ImportPreview } from './import-rows.ts'
import type { RosterImport } from './use-roster-import.ts'

interface ImportDecisionsProps {
  readonly roster: RosterImport
  readonly preview: ImportPreview
}

/** What only a person can decide: new grids, words no table knows, doubtful numbers, a day for terms without one. */
export function ImportDecisions({ roster, preview }: ImportDecisionsProps): ReactNode {
  const needsDay = preview.rows.some((row) => row.findings.some((finding) => finding.code === 'TERM_FROM_ASSUMED'))
  const { choices, decide } = roster
  const hasAccepted = (choices.overrideReason ?? '') !== ''
  return (
    <>
      {preview.newGrids.length > 0 && <NewGrids roster={roster} preview={preview} />}
      {(preview.unknownValues.length > 0 || choices.codes !== undefined) && (
        <UnknownValues roster={roster} preview={preview} />
      )}
      {(preview.counts.overridable > 0 || hasAccepted) && <Doubtful roster={roster} preview={preview} />}
      {(needsDay || choices.defaultFrom !== undefined) && (
        <div className="gzb-decision">
          <span>没有聘任时间的，聘期从</span>
          <span className="gzb-decision-date">
            <DateField
              value={choices.defaultFrom ?? null}
              placeholder="今天"
              onChange={(day) => void decide({ defaultFrom: day ?? undefined })}
            />
          </span>
          <span>起算</span>
        </div>
      )}
    </>
  )
}

/** More than these are folded away. */
const SHOWN_GRIDS = 12

function NewGrids({ roster, preview }: ImportDecisionsProps): ReactNode {
  const [open, setOpen] = useState(false)
  const skipped = roster.choices.skipGrids ?? []
  const grids = preview.newGrids
  const isWanted = (grid: { readonly key: string }): boolean => !skipped.includes(grid.key)
  const isAll = grids.every(isWanted)
  const shown = open ? grids : grids.slice(0, SHOWN_GRIDS)
  return (
    <fieldset className="gzb-decision" disabled={roster.busy}>
      <legend>表中有 {grids.length} 个网格还没有建立，勾选的将一并建立</legend>
      <Checkbox
        checked={isAll}
        indeterminate={!isAll && grids.some(isWanted)}
        onChange={(event) =>
          void roster.decide({ skipGrids: event.target.checked ? [] : grids.map((grid) => grid.key) })
        }
      >
        全部
      </Checkbox>
      {shown.map((grid) => (
        <Checkbox
          key={grid.key}
          checked={isWanted(grid)}
          onChange={(event) =>
            void roster.decide({
              skipGrids: event.target.checked ? skipped.filter((key) => key !== grid.key) : [...skipped, grid.key],
            })
          }
        >
          {grid.name}
          <span className="gzb-soft">
            （{grid.level}，{grid.rows} 行）
          </span>
        </Checkbox>
      ))}
      {grids.length > SHOWN_GRIDS && (
        <Button type="link" size="small" onClick={() => setOpen(!open)}>
          {open ? '收起' : `其余 ${String(grids.length - SHOWN_GRIDS)} 个`}
        </Button>
      )}
    </fieldset>
  )
}

function UnknownValues({ roster, preview }: ImportDecisionsProps): ReactNode {
  const codes = roster.choices.codes ?? {}
  const known = Object.entries(codes).flatMap(([field, texts]) => Object.keys(texts).map((text) => ({ field, text })))
  return (
    <fieldset className="gzb-decision" disabled={roster.busy}>
      <legend>表中有认不得的值，请指定它的意思</legend>
      {preview.unknownValues.map((value) => (
        <Space key={`${value.field}/${value.text}`} size="small">
          <span>
            {value.label}“{value.text}”<span className="gzb-soft">（{value.rows} 行）</span>
          </span>
          <Select<string>
            className="gzb-decision-select"
            aria-label={`${value.label}“${value.text}”的意思`}
            placeholder="不导入这些行"
            options={value.options.map(({ code, label }) => ({ value: code, label }))}
            onChange={(code) =>
              void roster.decide({
                codes: { ...codes, [value.field]: { ...codes[value.field], [value.text]: code } },
              })
            }
          />
        </Space>
      ))}
      {known.length > 0 && (
        <span className="gzb-soft">
          已指定：{known.map(({ text }) => `“${text}”`).join('、')}
          <Button type="link" size="small" onClick={() => void roster.decide({ codes: undefined })}>
            重新指定
          </Button>
        </span>
      )}
    </fieldset>
  )
}

function Doubtful({ roster, preview }: ImportDecisionsProps): ReactNode {
  const accepted = roster.choices.overrideReason ?? ''
  const [reason, setReason] = useState(accepted)
  return (
    <div className="gzb-decision">
      <span>
        {accepted === ''
          ? `有 ${String(preview.counts.overridable)} 行的身份证号存疑。已与证件核对的，填写原因后一并导入：`
          : '存疑的身份证号按此原因一并导入：'}
      </span>
      <Input
        className="gzb-decision-reason"
        aria-label="身份证号存疑原因"
        placeholder="如：已与证件核对"
        maxLength={100}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        disabled={reason.trim() === '' || roster.busy}
        onClick={() => void roster.decide({ overrideReason: reason.trim() })}
      >
        一并导入
      </Button>
      {accepted !== '' && (
        <Button size="small" type="link" onClick={() => void roster.decide({ overrideReason: undefined })}>
          不导入这些行
        </Button>
      )}
    </div>
  )
}
