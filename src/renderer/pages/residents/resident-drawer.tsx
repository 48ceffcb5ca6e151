import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Spin, Tabs } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { MarkDialog } from './mark-dialog.tsx'
import { ResidentFacts } from './resident-facts.tsx'
import { ResidentHistory } from './resident-history.tsx'
import { ResidentHousehold } from './resident-household.tsx'
import { ResidentMarks } from './resident-marks.tsx'
import { ageText, type PersonCard } from './resident-rows.ts'
import { useResidentActs } from './use-resident-acts.ts'

interface ResidentDrawerProps {
  readonly personId: string
  readonly today: string
  readonly tab: string | undefined
  readonly onTab: (tab: string) => void
  readonly onEdit: () => void
  /** Opens another person's card. */
  readonly onOpen: (personId: string) => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** The card of a person: who it is, the family, where they live and lived, groups, and everything that happened. */
export function ResidentDrawer(props: ResidentDrawerProps): ReactNode {
  const { personId, today, onEdit, onOpen } = props
  const trpc = useTRPC()
  const acts = useResidentActs()
  const query = useQuery(trpc.residents.card.queryOptions({ personId }))
  const [dialog, setDialog] = useState<'moveOut' | 'death' | 'mark' | null>(null)
  useShortcuts({ f2: onEdit })
  const card = query.data
  const current = card?.residencies[0]
  const close = (): void => setDialog(null)
  return (
    <RecordDrawer
      title={card?.person.name ?? '居民'}
      facts={card ? factsOf(card, today) : []}
      actions={
        card && (
          <>
            <Button size="small" onClick={onEdit} title="F2">
              修改
            </Button>
            <Button size="small" onClick={() => setDialog('mark')}>
              标记群体
            </Button>
            {current?.state === 'living' ? (
              <Dropdown
                menu={{
                  items: [
                    { key: 'moveOut', label: '迁出', onClick: () => setDialog('moveOut') },
                    { key: 'death', label: '登记死亡', onClick: () => setDialog('death') },
                  ],
                }}
              >
                <Button size="small">变动</Button>
              </Dropdown>
            ) : (
              current && (
                <Button size="small" onClick={() => acts.attempt(() => acts.back([current.id], card.person.name))}>
                  恢复为在住
                </Button>
              )
            )}
          </>
        )
      }
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={props.onClose}
    >
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Spin />}
      {card && (
        <Tabs
          activeKey={props.tab ?? 'facts'}
          onChange={props.onTab}
          items={[
            { key: 'facts', label: '基本', children: <ResidentFacts card={card} /> },
            {
              key: 'household',
              label: '家庭和居住',
              children: <ResidentHousehold card={card} today={today} acts={acts} onOpen={onOpen} />,
            },
            {
              key: 'marks',
              label: '特殊群体',
              children: <ResidentMarks card={card} today={today} acts={acts} />,
            },
            { key: 'history', label: '历史', children: <ResidentHistory personId={personId} /> },
          ]}
        />
      )}
      {card && dialog === 'mark' && (
        <MarkDialog personId={personId} name={card.person.name} today={today} acts={acts} onClose={close} />
      )}
      {card && current && (dialog === 'moveOut' || dialog === 'death') && (
        <LeaveDialog kind={dialog} card={card} residencyId={current.id} today={today} acts={acts} onClose={close} />
      )}
    </RecordDrawer>
  )
}

function factsOf(card: PersonCard, today: string): readonly ReactNode[] {
  const { person } = card
  const [current] = card.residencies
  const age = ageText(person.birthDate, today)
  const who = [labelOf(sexCodes, person.sex), age === '' ? '' : `${age}岁`].filter((part) => part !== '').join(' ')
  return [
    ...(who === '' ? [] : [who]),
    current === undefined ? (
      '没有居住登记'
    ) : current.state === 'living' ? (
      labelOf(populationKindCodes, current.populationKind)
    ) : (
      <StatusTag tone="off">{current.state === 'deceased' ? '已故' : '已迁出'}</StatusTag>
    ),
    ...(current === undefined || current.address === '' ? [] : [current.address]),
  ]
}
