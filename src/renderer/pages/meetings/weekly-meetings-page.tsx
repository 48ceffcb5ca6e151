import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'

import type { ListedMeeting } from '../../../main/features/meetings/list-queries.ts'
import { shortDate } from '../../../shared/dates.ts'
import { weekdayOf } from '../../../shared/rules/calendar-day.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar, type FilterField } from '../../components/filter-bar.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import './meetings.css'
import { NewMeetingDialog } from './new-meeting-dialog.tsx'

const COLUMNS: readonly DataColumn<ListedMeeting>[] = [
  {
    key: 'on',
    title: '日期',
    width: 170,
    render: ({ on }) => `${shortDate(on)}　周${weekdayOf(on)}`,
    sortValue: ({ on }) => on,
  },
  {
    key: 'title',
    title: '会议',
    width: 220,
    grow: true,
    render: ({ title, excerpt }) => (
      <>
        {title}
        {excerpt !== null && <span className="gzb-soft">　{excerpt}</span>}
      </>
    ),
    sortValue: ({ title }) => title,
  },
  { key: 'chair', title: '主持人', width: 90, render: ({ chairName }) => chairName ?? '' },
  {
    key: 'present',
    title: '实到/应到',
    width: 100,
    align: 'right',
    render: ({ counts }) =>
      counts.expected > counts.unrecorded ? `${String(counts.present)}/${String(counts.expected)}` : '',
    sortValue: ({ counts }) => counts.present,
  },
  {
    key: 'resolutions',
    title: '议定事项',
    width: 130,
    render: ({ resolutions, openResolutions }) =>
      resolutions === 0
        ? ''
        : `${String(resolutions)} 项${openResolutions > 0 ? `，${String(openResolutions)} 项未办结` : ''}`,
    sortValue: ({ openResolutions }) => openResolutions,
  },
  {
    key: 'state',
    title: '状态',
    width: 100,
    render: ({ state }) =>
      state === 'finished' ? <StatusTag tone="good">已办结</StatusTag> : <StatusTag tone="running">记录中</StatusTag>,
    sortValue: ({ state }) => state,
  },
  {
    key: 'number',
    title: '纪要编号',
    width: 100,
    render: ({ number }) => number ?? '',
    sortValue: ({ number }) => number,
  },
]

const FIRST_YEAR = 2020

function fieldsFor(thisYear: number): readonly FilterField[] {
  const years = Array.from({ length: Math.max(1, thisYear - FIRST_YEAR + 1) }, (_, index) => String(thisYear - index))
  return [
    { name: 'q', label: '查找', kind: 'text', placeholder: '标题、议题、讨论、议定事项', width: 260 },
    {
      name: 'year',
      label: '年份',
      kind: 'choice',
      options: years.map((value) => ({ value, label: `${value}年` })),
      width: 110,
    },
  ]
}

function PrintButton({ meetingId }: { readonly meetingId: string }): ReactNode {
  const navigate = useNavigate()
  return (
    <Button
      type="link"
      size="small"
      onClick={(event) => {
        event.stopPropagation()
        void navigate({ to: '/meetings/weekly/$meetingId/print', params: { meetingId }, search: {} })
      }}
    >
      预览打印
    </Button>
  )
}

function rowActions({ id }: ListedMeeting): ReactNode {
  return <PrintButton meetingId={id} />
}

/** 周例会: the meetings, newest first; the search looks into everything that was written. */
export function WeeklyMeetingsPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const [search, setSearch] = useListSearch()
  const [making, setMaking] = useState(false)
  const [fields] = useState(() => fieldsFor(new Date().getFullYear()))
  const text = useDeferredValue(search['q'] ?? '')
  const year = search['year']
  const me = useQuery(trpc.office.me.queryOptions())
  const list = useQuery({
    ...trpc.meetings.list.queryOptions({
      kind: 'weeklyMeeting',
      ...(text !== '' && { text }),
      ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }),
    }),
    staleTime: 0,
    placeholderData: (before) => before,
  })
  const open = (meetingId: string): void =>
    void navigate({ to: '/meetings/weekly/$meetingId', params: { meetingId }, search: {} })
  const isFiltered = text !== '' || year !== undefined
  return (
    <PageFrame
      title="周例会"
      primary={{ label: '新建周例会', onClick: () => setMaking(true), disabled: !me.data }}
      filters={<FilterBar fields={fields} values={search} onChange={setSearch} />}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label="周例会"
        unit="次例会"
        rows={list.data ?? []}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        onOpen={({ id }) => open(id)}
        rowActions={rowActions}
        rowActionsWidth={100}
        empty={
          isFiltered ? (
            <EmptyState
              text="没有符合条件的例会。"
              action={{ label: '清除筛选', onClick: () => setSearch({ q: undefined, year: undefined }) }}
            />
          ) : (
            <EmptyState
              text="这里是每周例会的记录和纪要：边开会边记录，会后印出会议记录和会议纪要。"
              action={{ label: '新建周例会', onClick: () => setMaking(true) }}
            />
          )
        }
      />
      {making && me.data && (
        <NewMeetingDialog community={me.data.profile.name} onMade={open} onClose={() => setMaking(false)} />
      )}
    </PageFrame>
  )
}
