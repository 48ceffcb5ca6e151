import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { ListedResolution } from '../../../main/features/meetings/resolution-list.ts'
import { chinaDate, printedDate, shortDate } from '../../../shared/dates.ts'
import { useTRPC, useTRPCClient } from '../../api/client.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar, type FilterField } from '../../components/filter-bar.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import './meetings.css'
import { resolutionStateLabels } from './resolution-state-labels.ts'

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '查找', kind: 'text', placeholder: '事项、责任人、办理情况', width: 240 },
  {
    name: 'state',
    label: '状态',
    kind: 'choice',
    options: [
      { value: 'all', label: '全部' },
      ...Object.entries(resolutionStateLabels).map(([value, label]) => ({ value, label })),
    ],
    placeholder: '未办结',
    width: 120,
  },
]

function columnsFor(today: string): readonly DataColumn<ListedResolution>[] {
  return [
    {
      key: 'content',
      title: '议定事项',
      width: 240,
      grow: true,
      render: ({ content }) => content,
      sortValue: ({ content }) => content,
    },
    {
      key: 'owner',
      title: '责任人（单位）',
      width: 140,
      render: ({ ownerName }) => ownerName ?? '',
      sortValue: ({ ownerName }) => ownerName,
    },
    {
      key: 'due',
      title: '时限',
      width: 225,
      render: ({ dueOn, state }) =>
        dueOn !== null && dueOn < today && state === 'open' ? (
          <StatusTag tone="attention">{shortDate(dueOn)}，已过期限</StatusTag>
        ) : (
          shortDate(dueOn)
        ),
      sortValue: ({ dueOn }) => dueOn,
    },
    {
      key: 'decided',
      title: '议定日期',
      width: 130,
      render: ({ decidedOn }) => shortDate(decidedOn),
      sortValue: ({ decidedOn }) => decidedOn,
    },
    {
      key: 'state',
      title: '状态',
      width: 110,
      render: ({ state }) => (
        <StatusTag tone={state === 'done' ? 'good' : state === 'dropped' ? 'off' : 'running'}>
          {resolutionStateLabels[state]}
        </StatusTag>
      ),
      sortValue: ({ state }) => state,
    },
    { key: 'outcome', title: '办理情况', width: 160, grow: true, render: ({ outcome }) => outcome ?? '' },
  ]
}

interface Settled {
  readonly state: ListedResolution['state']
  readonly outcome: string | null
}

function useSettle(): (row: ListedResolution, next: Settled) => Promise<void> {
  const client = useTRPCClient()
  const queries = useQueryClient()
  return async (row, { state, outcome }) => {
    await client.meetings.resolutions.settle.mutate({ id: row.id, state, outcome })
    await queries.invalidateQueries({ queryKey: [['meetings']] })
  }
}

function DoneButton({ row }: { readonly row: ListedResolution }): ReactNode {
  const settle = useSettle()
  const showError = useErrorMessage()
  const undoMessage = useUndoMessage()
  const done = async (): Promise<void> => {
    try {
      await settle(row, { state: 'done', outcome: row.outcome })
      undoMessage('已记为办结。', () => settle(row, row))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Button
      type="link"
      size="small"
      onClick={(event) => {
        event.stopPropagation()
        void done()
      }}
    >
      办结
    </Button>
  )
}

function rowActions(row: ListedResolution): ReactNode {
  return row.state === 'open' && <DoneButton row={row} />
}

/** 决定督办: what meetings decided and is still open, by deadline; each can be settled with its outcome. */
export function ResolutionsPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const [search, setSearch] = useListSearch()
  const [columns] = useState(() => columnsFor(chinaDate(new Date())))
  const state = (['open', 'done', 'dropped'] as const).find((one) => one === (search['state'] ?? 'open'))
  const list = useQuery({
    ...trpc.meetings.resolutions.list.queryOptions(state === undefined ? {} : { state }),
    staleTime: 0,
    placeholderData: (before) => before,
  })
  const all = list.data ?? []
  const text = search['q'] ?? ''
  const rows = all.filter(({ content, ownerName, outcome }) =>
    [content, ownerName, outcome].some((value) => value?.includes(text) === true || text === ''),
  )
  const opened = rows.find(({ id }) => id === search['id'])
  const settle = useSettle()
  return (
    <PageFrame
      title="决定督办"
      filters={<FilterBar fields={FIELDS} values={search} onChange={setSearch} />}
      drawer={
        opened && (
          <RecordDrawer
            key={opened.id}
            title={opened.content}
            facts={[
              opened.ownerName ?? '没有责任人',
              opened.dueOn === null ? '没有时限' : `${printedDate(opened.dueOn)}前`,
              `${printedDate(opened.decidedOn)}议定`,
            ]}
            actions={
              <Button
                size="small"
                onClick={() =>
                  void navigate({
                    to: '/meetings/weekly/$meetingId',
                    params: { meetingId: opened.meetingId },
                    search: {},
                  })
                }
              >
                打开会议
              </Button>
            }
            onClose={() => setSearch({ id: undefined })}
          >
            <SettleForm
              row={opened}
              onSave={(next) => settle(opened, next)}
              onClose={() => setSearch({ id: undefined })}
            />
          </RecordDrawer>
        )
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label="决定督办"
        unit="项"
        rows={rows}
        total={all.length}
        rowKey={({ id }) => id}
        columns={columns}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        openKey={search['id']}
        onOpen={({ id }) => setSearch({ id })}
        rowActions={rowActions}
        rowActionsWidth={70}
        empty={
          <EmptyState
            text={
              state === 'open' && text === ''
                ? '没有未办结的议定事项。会议议定的事在这里跟踪到办结。'
                : '没有符合条件的议定事项。'
            }
          />
        }
      />
    </PageFrame>
  )
}

function SettleForm(props: {
  readonly row: ListedResolution
  readonly onSave: (settled: Settled) => Promise<void>
  readonly onClose: () => void
}): ReactNode {
  const [form] = Form.useForm<Settled>()
  const { row, onSave, onClose } = props
  return (
    <FormGrid
      form={form}
      initialValues={{ state: row.state, outcome: row.outcome }}
      onSave={({ state, outcome }) => onSave({ state, outcome: outcome ?? null })}
      onSaved={onClose}
      onCancel={onClose}
    >
      <Form.Item name="state" label="状态">
        <Radio.Group options={Object.entries(resolutionStateLabels).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="outcome" label="办理情况">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} placeholder="怎样办的，没有办结的原因" />
      </Form.Item>
    </FormGrid>
  )
}
