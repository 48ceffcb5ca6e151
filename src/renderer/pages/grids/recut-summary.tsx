import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'

import type { RecutInput, RecutPlan, PostingStep } from '../../../main/features/grids/recut-plan.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { printedDate } from '../../../shared/dates.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'

interface RecutSummaryProps {
  readonly input: RecutInput | null
  /** Name of the parent that grids are moved to. */
  readonly parent?: string | undefined
}

/** What a re-cut will do, in sentences, from the same plan that the work follows; null while something is missing. */
export function RecutSummary({ input, parent }: RecutSummaryProps): ReactNode {
  const trpc = useTRPC()
  const asked = useDeferredValue(input)
  const plan = useQuery(
    trpc.grids.planRecut.queryOptions(asked ?? NOTHING, { enabled: asked !== null, placeholderData: keepPreviousData }),
  )
  if (input === null) return <div className="gzb-summary gzb-soft">填好上面各项，这里会列出将要发生的事。</div>
  if (plan.error) return <ErrorNotice error={plan.error} />
  if (!plan.data) return null
  return (
    <div className="gzb-summary" aria-live="polite">
      <strong>将要发生</strong>
      <PlanLines plan={plan.data} parent={parent ?? ''} />
    </div>
  )
}

const NOTHING: RecutInput = { kind: 'move', gridIds: [''], parentId: null, on: '2000-01-01', reason: null }

function PlanLines({ plan, parent }: { readonly plan: RecutPlan; readonly parent: string }): ReactNode {
  const nameOf = (to: number | null): string => (to === null ? '' : (plan.creates[to]?.name ?? ''))
  const going = plan.postings.filter((one) => one.step === 'continue')
  const coming = plan.postings.filter((one) => one.step === 'repoint')
  const ending = plan.postings.filter((one) => one.step === 'end')
  const lines: string[] = []
  if (plan.ends.length > 0) lines.push(`${names(plan.ends)}用到${printedDate(addDays(plan.on, -1))}为止，历史保留。`)
  if (plan.creates.length > 0) lines.push(`${names(plan.creates)}自${printedDate(plan.on)}起启用。`)
  if (plan.kind === 'move' && plan.moves.length > 0)
    lines.push(`${names(plan.moves.map((one) => one.grid))}改归“${parent}”，自${printedDate(plan.on)}起；人员不变。`)
  if (plan.kind === 'move' && plan.moves.length === 0) lines.push('所选网格已在这个上级之下，没有变化。')
  if (plan.kind !== 'move')
    for (const [to] of plan.creates.entries()) {
      const children = plan.moves.filter((one) => one.to === to)
      if (children.length > 0)
        lines.push(
          `下级网格 ${String(children.length)} 个改归“${nameOf(to)}”：${names(children.map((one) => one.grid))}。`,
        )
    }
  if (going.length > 0)
    lines.push(`在任 ${String(going.length)} 人次到新网格继续任职，任期的截止日期不变：${people(going, plan)}。`)
  if (coming.length > 0) lines.push(`尚未到任 ${String(coming.length)} 人次，到任时在新网格：${people(coming, plan)}。`)
  if (ending.length > 0) lines.push(`同一人同一职务重复，只续一次，另一次到前一天为止：${people(ending, plan)}。`)
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {plan.manyCaptains.map(({ to, count }) => (
        <div key={to} className="gzb-hint">
          “{nameOf(to)}”将有 {count} 位网格长，可在调整后结束其中的任职。
        </div>
      ))}
      {going.length > 0 && (
        <div className="gzb-soft">已发的聘书写的是原网格；需要时可为新网格另发。公示牌请在调整后重新印制。</div>
      )}
    </>
  )
}

function names(list: readonly { readonly name: string }[]): string {
  return list.map((one) => `“${one.name}”`).join('、')
}

function people(steps: readonly PostingStep[], plan: RecutPlan): string {
  return steps
    .map(({ posting, to }) => {
      const where = plan.creates.length > 1 ? `→${plan.creates[to]?.name ?? ''}` : ''
      return `${posting.personName}（${labelOf(postingRoleCodes, posting.role)}${where}）`
    })
    .join('、')
}
