import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { printedDate } from '../../../shared/dates.ts'
import type { GridProblem } from '../../../shared/rules/grid-problems.ts'
import { kindWords, levelWord, problemWords } from './grid-words.ts'

interface GridDetailsProps {
  readonly grid: GridOverview
  readonly byId: ReadonlyMap<string, GridOverview>
  readonly problems: readonly GridProblem[]
  readonly onFix: (problem: GridProblem) => void
  readonly onOpen: (id: string) => void
}

/** 基本情况 of a grid: what is to be put right, then its facts. */
export function GridDetails({ grid, byId, problems, onFix, onOpen }: GridDetailsProps): ReactNode {
  const parent = grid.parentId === null ? undefined : byId.get(grid.parentId)
  const roles = postingRoleCodes.entries.flatMap(({ code, label }) => {
    const count = grid.roles[code]
    return count === undefined ? [] : [`${label} ${String(count)}`]
  })
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['级别', levelWord(grid.level)],
    [
      '上级网格',
      parent ? (
        <button type="button" className="gzb-link" onClick={() => onOpen(parent.id)}>
          {parent.name}
        </button>
      ) : grid.level === 1 ? (
        '一级网格没有上级'
      ) : (
        <Unset />
      ),
    ],
    ['类型', kindWords(grid)],
    ['范围', grid.scope ?? <Unset />],
    ['网格编号', grid.code ?? <Unset />],
    ['责任岗位', grid.officer],
    ['网格长', grid.captains.join('、') || <Unset />],
    ['人员', roles.length > 0 ? `${String(grid.people)} 人：${roles.join('，')}` : '暂无'],
    ...(grid.level < 3
      ? [['下级网格', `${String(grid.gridsBelow)} 个，连同下级共 ${String(grid.peopleWithBelow)} 人`] as const]
      : []),
    ['网格党小组', grid.partyGroup ?? <Unset />],
    ['监督电话', grid.supervisionPhone ?? <Unset />],
    ['启用日期', printedDate(grid.validFrom)],
    ...(grid.validTo === null ? [] : [['停用日期', `${printedDate(grid.validTo)}（最后一天）`] as const]),
    ...(grid.note === null ? [] : [['备注', grid.note] as const]),
  ]
  return (
    <>
      {problems.map((problem) => (
        <Alert
          key={problem.kind}
          className="gzb-problem"
          type="warning"
          showIcon
          title={problemText(problem, byId)}
          action={
            <Button size="small" onClick={() => onFix(problem)}>
              {problemWords[problem.kind].fix}
            </Button>
          }
        />
      ))}
      <dl className="gzb-facts-list">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A problem as a sentence with the names of the grids it shares something with. */
export function problemText(problem: GridProblem, byId: ReadonlyMap<string, GridOverview>): string {
  const others = problem.otherIds.map((id) => byId.get(id)?.name ?? '已删除的网格')
  const { title } = problemWords[problem.kind]
  return others.length === 0 ? title : `${title}：${others.join('、')}`
}

function Unset(): ReactNode {
  return <span className="gzb-soft">未填</span>
}
