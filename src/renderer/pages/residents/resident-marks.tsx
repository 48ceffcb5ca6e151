import { useMutation } from '@tanstack/react-query'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { specialGroupCodes } from '../../../shared/codes/special-group.ts'
import { printedDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import type { PersonCard } from './resident-rows.ts'
import type { ResidentActs } from './use-resident-acts.ts'

interface ResidentMarksProps {
  readonly card: PersonCard
  readonly today: string
  readonly acts: ResidentActs
}

type Mark = PersonCard['marks'][number]

/** 特殊群体: the marks of a person; restricted ones only for a reason, which is noted. */
export function ResidentMarks({ card, today, acts }: ResidentMarksProps): ReactNode {
  const trpc = useTRPC()
  const reveal = useMutation(trpc.residents.revealMarks.mutationOptions())
  const [reason, setReason] = useState('')
  const shown = reveal.data
  return (
    <>
      {card.marks.length === 0 && card.restrictedMarks === 0 && (
        <p className="gzb-soft">没有特殊群体的标记。只记群体、包联人和走访日期，不记案情、病情和收入。</p>
      )}
      <MarkTable marks={card.marks} today={today} acts={acts} />
      {card.restrictedMarks > 0 && shown === undefined && (
        <div className="gzb-section">
          <p>另有 {card.restrictedMarks} 个不公开的标记。填写查看原因后显示，查看会留下记录。</p>
          <Space.Compact block>
            <Input
              aria-label="查看原因"
              placeholder="查看原因，如：季度走访"
              value={reason}
              maxLength={100}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button
              disabled={reason.trim().length < 2}
              loading={reveal.isPending}
              onClick={() => reveal.mutate({ personId: card.person.id, reason: reason.trim() })}
            >
              查看
            </Button>
          </Space.Compact>
          <ErrorNotice error={reveal.error} />
        </div>
      )}
      {shown && <MarkTable marks={shown} today={today} acts={acts} />}
    </>
  )
}

function MarkTable({
  marks,
  today,
  acts,
}: {
  readonly marks: readonly Mark[]
  readonly today: string
  readonly acts: ResidentActs
}): ReactNode {
  if (marks.length === 0) return null
  return (
    <table className="gzb-plain-table" aria-label="特殊群体标记">
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.id}>
            <td>
              <strong>{labelOf(specialGroupCodes, mark.group)}</strong>
              <div className="gzb-soft">
                {printedDate(mark.from)}起{mark.to !== null && ` 到${printedDate(mark.to)}`}
              </div>
            </td>
            <td>{mark.careContactName === null ? '包联人未定' : `包联人 ${mark.careContactName}`}</td>
            <td>
              {mark.to === null && mark.nextVisitOn !== null && (
                <StatusTag tone={mark.nextVisitOn < today ? 'attention' : 'running'}>
                  {mark.nextVisitOn < today ? '走访已到期' : '下次走访'} {printedDate(mark.nextVisitOn)}
                </StatusTag>
              )}
            </td>
            <td>
              {mark.to === null && (
                <>
                  <Button
                    type="link"
                    size="small"
                    onClick={() => acts.attempt(() => acts.visited({ id: mark.id, on: today }))}
                  >
                    今天走访了
                  </Button>
                  <Button type="link" size="small" onClick={() => acts.attempt(() => acts.endMark(mark.id, today))}>
                    结束
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
