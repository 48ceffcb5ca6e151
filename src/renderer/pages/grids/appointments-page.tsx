import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { MadeAppointment } from '../../../main/features/appointments/commands.ts'
import type { AppointmentFilter, AppointmentRow } from '../../../main/features/appointments/queries.ts'
import { appointmentStateLabels, appointmentStates } from '../../../shared/rules/appointment-state.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { NothingFound, isFiltered, withoutFilters } from '../../components/nothing-found.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { PersonName } from '../../components/person-name.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { CertificatePrintDialog } from '../print/certificate-print-dialog.tsx'
import { CertifyDialog } from './appointments/certify-dialog.tsx'
import { AppointDrawer } from './appointments/appoint-drawer.tsx'
import { AppointmentDrawer } from './appointments/appointment-drawer.tsx'
import { termText } from '../../components/term-text.ts'
import { AppointmentStateTag, ROLE_OPTIONS, roleText } from './appointments/appointment-words.tsx'
import { EndDialog } from './appointments/end-dialog.tsx'
import { useAppointmentActs } from './appointments/use-appointments.ts'

const COLUMNS: readonly DataColumn<AppointmentRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 100,
    render: (row) => <PersonName name={row.personName} />,
    sortValue: (row) => row.personName,
  },
  {
    key: 'grid',
    title: '网格',
    width: 150,
    grow: true,
    render: (row) => row.gridName ?? '全社区',
    sortValue: (row) => row.gridName,
  },
  { key: 'role', title: '角色', width: 100, render: roleText, sortValue: roleText },
  { key: 'term', title: '聘期', width: 190, render: termText, sortValue: (row) => row.from },
  {
    key: 'state',
    title: '状态',
    width: 100,
    render: (row) => <AppointmentStateTag state={row.state} />,
    sortValue: (row) => appointmentStates.indexOf(row.state),
  },
  {
    key: 'number',
    title: '证书编号',
    width: 180,
    render: (row) => row.certificateNumber ?? (row.lacksCertificate ? <span className="gzb-soft">未发证</span> : ''),
    sortValue: (row) => row.certificateNumber,
  },
  { key: 'basis', title: '依据', width: 160, grow: true, render: (row) => row.basis },
]

function certificatesOf(rows: readonly AppointmentRow[]): readonly string[] {
  return rows.flatMap((row) => row.certificateId ?? [])
}

interface OpenDialog {
  readonly kind: 'end' | 'renew' | 'issue'
  readonly rows: readonly AppointmentRow[]
}

/** 聘任: who is appointed where, until when; appoint, renew, end, print. */
export function AppointmentsPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const acts = useAppointmentActs()
  const [search, setSearch] = useListSearch()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [printing, setPrinting] = useState<readonly string[]>([])

  const lacking = search['paper'] === 'none'
  const state = search['state'] ?? 'current'
  const list = useQuery(
    trpc.appointments.list.queryOptions({
      ...(search['q'] && { q: search['q'] }),
      // The address may hold anything; the server refuses what is no choice.
      ...(search['role'] && { role: search['role'] as NonNullable<AppointmentFilter['role']> }),
      ...(search['grid'] && { gridId: search['grid'] }),
      ...(state !== 'all' && { state: state as NonNullable<AppointmentFilter['state']> }),
      ...(lacking && { lacksCertificate: true }),
    }),
  )
  const without = useQuery(trpc.appointments.list.queryOptions({ state: 'current', lacksCertificate: true })).data ?? []
  const grids = useQuery(trpc.grids.list.queryOptions({})).data
  const rows = useMemo(() => list.data ?? [], [list.data])
  const fields = useMemo(
    () => [
      { name: 'q', label: '查找', kind: 'text', placeholder: '姓名、拼音、网格、编号' } as const,
      {
        name: 'state',
        label: '状态',
        kind: 'choice',
        options: [
          ...appointmentStates.map((value) => ({ value: value as string, label: appointmentStateLabels[value] })),
          { value: 'all', label: '全部' },
        ],
        placeholder: '现任',
      } as const,
      { name: 'role', label: '角色', kind: 'choice', options: ROLE_OPTIONS } as const,
      {
        name: 'grid',
        label: '网格',
        kind: 'choice',
        options: (grids ?? []).map(({ id, name }) => ({ value: id, label: name })),
      } as const,
      { name: 'paper', label: '聘书', kind: 'choice', options: [{ value: 'none', label: '未发证' }] } as const,
    ],
    [grids],
  )

  const appointing = search['new'] !== undefined
  const openRow = rows.find((row) => row.id === search['id'])
  const chosen = (keys: readonly string[]): readonly AppointmentRow[] => rows.filter((row) => keys.includes(row.id))
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = rows[rows.findIndex((row) => row.id === openRow?.id) + by]
    return openRow && next ? () => setSearch({ id: next.id }) : undefined
  }
  const made = (verb: string) => (result: readonly MadeAppointment[]) => {
    setDialog(null)
    setSelected([])
    setSearch({ new: undefined, people: undefined })
    const numbers = result.flatMap(({ number }) => number ?? [])
    const span = numbers.length > 1 ? `${numbers[0] ?? ''} 至 ${numbers.at(-1) ?? ''}` : (numbers[0] ?? '')
    const ids = result.flatMap(({ certificateId }) => certificateId ?? [])
    const key = `made-${ids[0] ?? ''}`
    void message.success({
      key,
      duration: 10,
      content: (
        <span>
          已{verb} {result.length} 人{span && `，聘书 ${span}`}。
          {ids.length > 0 && (
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key)
                setPrinting(ids)
              }}
            >
              打印聘书
            </Button>
          )}
        </span>
      ),
    })
  }
  const actionsOf = (row: AppointmentRow): ReactNode => (
    <>
      {row.certificateId !== null && (
        <Button size="small" onClick={() => setPrinting(certificatesOf([row]))}>
          打印聘书
        </Button>
      )}
      {row.lacksCertificate && row.state !== 'ended' && row.state !== 'expired' && (
        <Button size="small" onClick={() => setDialog({ kind: 'issue', rows: [row] })}>
          发证
        </Button>
      )}
      {row.to !== null && row.state !== 'ended' && !row.renewed && (
        <Button size="small" onClick={() => setDialog({ kind: 'renew', rows: [row] })}>
          续聘
        </Button>
      )}
      {row.endedOn === null && row.state !== 'expired' && (
        <Button size="small" onClick={() => setDialog({ kind: 'end', rows: [row] })}>
          结束
        </Button>
      )}
    </>
  )
  const bulkActions = (keys: readonly string[]): ReactNode => (
    <>
      <Button
        size="small"
        disabled={certificatesOf(chosen(keys)).length === 0}
        onClick={() => setPrinting(certificatesOf(chosen(keys)))}
      >
        打印聘书
      </Button>
      <Button
        size="small"
        disabled={!chosen(keys).some((row) => row.lacksCertificate)}
        onClick={() => setDialog({ kind: 'issue', rows: chosen(keys).filter((row) => row.lacksCertificate) })}
      >
        发证
      </Button>
      <Button size="small" onClick={() => setDialog({ kind: 'renew', rows: chosen(keys) })}>
        续聘
      </Button>
      <Button size="small" onClick={() => setDialog({ kind: 'end', rows: chosen(keys) })}>
        结束聘任
      </Button>
    </>
  )
  return (
    <PageFrame
      title="聘任"
      primary={{ label: '新聘', onClick: () => setSearch({ new: '1', id: undefined }) }}
      actions={[
        ...(without.length > 0
          ? [
              {
                label: `按名册发证 ${String(without.length)}`,
                onClick: () => setDialog({ kind: 'issue', rows: without }),
              },
            ]
          : []),
        { label: '证书登记簿', onClick: () => void navigate({ to: '/print/register' }) },
      ]}
      filters={<FilterBar fields={fields} values={search} onChange={setSearch} />}
      drawer={
        appointing ? (
          <AppointDrawer
            people={(search['people'] ?? '')
              .split(',')
              .filter(Boolean)
              .map((personId) => ({ personId, gridId: null }))}
            acts={acts}
            onMade={made('聘任')}
            onClose={() => setSearch({ new: undefined, people: undefined })}
          />
        ) : openRow ? (
          <AppointmentDrawer
            key={openRow.id}
            row={openRow}
            acts={acts}
            actions={actionsOf(openRow)}
            onPrevious={step(-1)}
            onNext={step(1)}
            onClose={() => setSearch({ id: undefined })}
          />
        ) : null
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label="聘任"
        unit="条聘任"
        rows={rows}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        selected={selected}
        onSelect={setSelected}
        openKey={openRow?.id ?? null}
        onOpen={(row) => setSearch({ id: row.id, new: undefined }, { replace: openRow !== undefined })}
        bulkActions={bulkActions}
        empty={
          isFiltered(fields, search) ? (
            <NothingFound onClear={() => setSearch(withoutFilters(fields))} />
          ) : (
            <EmptyState
              text="这里是聘任记录：谁、在哪个网格、担任什么、聘期到哪一天。"
              action={{ label: '新聘', onClick: () => setSearch({ new: '1' }) }}
              link={{ label: '先导入网格员名册', onClick: () => void navigate({ to: '/grids/people' }) }}
            />
          )
        }
      />
      {dialog?.kind === 'end' && <EndDialog rows={dialog.rows} acts={acts} onClose={() => setDialog(null)} />}
      {dialog && dialog.kind !== 'end' && (
        <CertifyDialog
          kind={dialog.kind}
          rows={dialog.rows}
          acts={acts}
          onMade={made(dialog.kind === 'renew' ? '续聘' : '发证')}
          onClose={() => setDialog(null)}
        />
      )}
      {printing.length > 0 && <CertificatePrintDialog certificateIds={printing} onClose={() => setPrinting([])} />}
    </PageFrame>
  )
}
