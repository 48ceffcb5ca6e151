import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { chinaDate, printedDate } from '../../../shared/dates.ts'
import { isInForce, lastDayOf } from '../../../shared/rules/posting-term.ts'
import { useTRPC } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PersonName } from '../../components/person-name.tsx'
import { StatusTag } from '../../components/status-tag.tsx'

/** 人员 of a grid: who holds a posting, then who will and who did. */
export function GridPeopleList({ grid }: { readonly grid: GridOverview }): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const people = useQuery(trpc.grids.people.queryOptions({ id: grid.id }))
  const [today] = useState(() => chinaDate(new Date()))
  if (people.error) return <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
  if (people.isPending) return <Spin />
  const toPeople = (): void => void navigate({ to: '/grids/people', search: { grid: grid.id } })
  if (people.data.length === 0)
    return (
      <EmptyState
        text="这里是网格长、网格员等在这个网格任职的人。"
        action={{ label: '到“队伍”中安排', onClick: toPeople }}
      />
    )
  const rank = (one: (typeof people.data)[number]): number => (isInForce(one, today) ? 0 : one.from > today ? 1 : 2)
  const rows = people.data.toSorted(
    (one, other) => rank(one) - rank(other) || roleOrder(one.role) - roleOrder(other.role),
  )
  return (
    <>
      <table className="gzb-small-table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>职务</th>
            <th>任期</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} className={rank(one) === 2 ? 'gzb-soft' : undefined}>
              <td>
                <PersonName name={one.personName} />
              </td>
              <td>{labelOf(postingRoleCodes, one.role)}</td>
              <td>
                {printedDate(one.from)}至{printedDate(lastDayOf(one)) || '今'}
              </td>
              <td>
                {rank(one) === 0 ? (
                  <StatusTag tone="good">在任</StatusTag>
                ) : rank(one) === 1 ? (
                  <StatusTag tone="running">未到任</StatusTag>
                ) : (
                  <StatusTag tone="off">已离任</StatusTag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="gzb-link" onClick={toPeople}>
        到“队伍”中安排
      </button>
    </>
  )
}

function roleOrder(role: string): number {
  return postingRoleCodes.entries.findIndex((one) => one.code === role)
}
