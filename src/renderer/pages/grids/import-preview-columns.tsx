import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { StatusTag, type StatusTone } from '../../components/status-tag.tsx'
import type { PreviewRow } from './import-rows.ts'
import { termText } from '../../components/term-text.ts'

const ACTIONS: Readonly<Record<PreviewRow['action'], readonly [string, StatusTone]>> = {
  create: ['新增', 'good'],
  update: ['更新', 'running'],
  unchanged: ['无变化', 'off'],
  repeated: ['同上一人', 'off'],
  refused: ['不导入', 'bad'],
}

const MATCHES = { identity: '身份证号相同', phone: '姓名和电话相同', workUnit: '姓名和单位相同' } as const

/** The columns of the preview. */
export const PREVIEW_COLUMNS: readonly DataColumn<PreviewRow>[] = [
  { key: 'row', title: '行', width: 52, align: 'right', render: (row) => row.row, sortValue: (row) => row.row },
  { key: 'name', title: '姓名', width: 96, render: (row) => row.name, sortValue: (row) => row.name },
  {
    key: 'action',
    title: '人员',
    width: 100,
    render: (row) => <StatusTag tone={ACTIONS[row.action][1]}>{ACTIONS[row.action][0]}</StatusTag>,
    sortValue: (row) => ACTIONS[row.action][0],
  },
  { key: 'posting', title: '任职', width: 150, render: postingCell },
  {
    key: 'term',
    title: '聘期',
    width: 170,
    render: (row) => row.posting && termText({ ...row.posting, endedOn: null }),
  },
  { key: 'findings', title: '说明', width: 240, grow: true, render: explanationCell },
]

function postingCell(row: PreviewRow): ReactNode {
  if (row.posting === null) return null
  const text = [labelOf(postingRoleCodes, row.posting.role), row.gridName].filter(Boolean).join(' · ')
  return row.posting.isNew ? text : <span className="gzb-soft">{text}（已有）</span>
}

/** The worst first; the whole text in the tip, since a row has one line. */
function explanationCell(row: PreviewRow): ReactNode {
  const order = { error: 0, warning: 1, note: 2 } as const
  const findings = row.findings
    .toSorted((one, other) => order[one.severity] - order[other.severity])
    .map((finding) => (finding.column === undefined ? finding.text : `${finding.column} 列：${finding.text}`))
  const match = row.action === 'update' && row.matchedBy !== null ? [`${MATCHES[row.matchedBy]}。`] : []
  const changes = row.changes.map((change) => `${change.label}：${change.from} → ${change.to}`)
  const text = [...findings, ...match, ...(changes.length > 0 ? [changes.join('；')] : [])].join(' ')
  const worst = row.findings.some((finding) => finding.severity === 'error')
    ? 'gzb-hint-bad'
    : row.findings.some((finding) => finding.severity === 'warning')
      ? 'gzb-hint'
      : 'gzb-soft'
  return (
    <span className={worst} title={text}>
      {text}
    </span>
  )
}
