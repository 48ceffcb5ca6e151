import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { RegisterFilter, RegisterRow } from '../../../main/features/prints/certificate-register.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { appointmentStateLabels, appointmentStates } from '../../../shared/rules/appointment-state.ts'
import { certificateRoles } from '../../../shared/rules/certificate-roles.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { NothingFound, isFiltered, withoutFilters } from '../../components/nothing-found.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { ROLE_OPTIONS } from '../grids/appointments/appointment-words.tsx'
import { useAppointmentActs } from '../grids/appointments/use-appointments.ts'
import { CertificatePrintDialog } from './certificate-print-dialog.tsx'
import { REGISTER_COLUMNS } from './register-columns.tsx'
import { RegisterDrawer } from './register-drawer.tsx'
import { RegisterPrintDialog } from './register-print-dialog.tsx'
import { VoidDialog } from './void-dialog.tsx'

const STATE_OPTIONS = [
  { value: 'valid', label: '有效' },
  ...appointmentStates.map((value) => ({ value: value as string, label: appointmentStateLabels[value] })),
  { value: 'voided', label: '已作废' },
]
const PRINTED_OPTIONS = [
  { value: 'no', label: '未打印' },
  { value: 'yes', label: '已打印' },
]

/** 证书登记簿: every certificate with its number, printed, handed over, voided. */
export function CertificateRegisterPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const acts = useAppointmentActs()
  const say = useUndoMessage()
  const showError = useErrorMessage()
  const [search, setSearch] = useListSearch()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [printing, setPrinting] = useState<readonly string[]>([])
  const [printingList, setPrintingList] = useState(false)
  const [voiding, setVoiding] = useState<{ readonly kind: 'void' | 'reissue'; readonly row: RegisterRow } | null>(null)

  const grids = useQuery(trpc.grids.list.queryOptions({})).data
  const years = useQuery(trpc.prints.years.queryOptions()).data
  const fields = useMemo(
    () => [
      { name: 'q', label: '查找', kind: 'text', placeholder: '姓名、拼音、编号、网格' } as const,
      {
        name: 'year',
        label: '年度',
        kind: 'choice',
        options: (years ?? []).map((year) => ({ value: String(year), label: `${String(year)}年` })),
      } as const,
      {
        name: 'role',
        label: '角色',
        kind: 'choice',
        options: ROLE_OPTIONS.filter(({ value }) => (certificateRoles as readonly string[]).includes(value)), // any text may be asked
      } as const,
      {
        name: 'grid',
        label: '网格',
        kind: 'choice',
        options: (grids ?? []).map(({ id, name }) => ({ value: id, label: name })),
      } as const,
      { name: 'state', label: '状态', kind: 'choice', options: STATE_OPTIONS } as const,
      { name: 'printed', label: '打印', kind: 'choice', options: PRINTED_OPTIONS } as const,
    ],
    [grids, years],
  )
  const filter: RegisterFilter = {
    ...(search['q'] && { q: search['q'] }),
    ...(search['year'] && { year: Number(search['year']) }),
    // The address may hold anything; the server refuses what is no choice.
    ...(search['role'] && { role: search['role'] as NonNullable<RegisterFilter['role']> }),
    ...(search['grid'] && { gridId: search['grid'] }),
    ...(search['state'] && { state: search['state'] as NonNullable<RegisterFilter['state']> }),
    ...(search['printed'] && { printed: search['printed'] === 'yes' }),
  }
  const words = fields
    .flatMap((field) => {
      const value = search[field.name]
      if (value === undefined) return []
      return [field.kind === 'text' ? value : (field.options.find((option) => option.value === value)?.label ?? value)]
    })
    .join('，')
  const list = useQuery(trpc.prints.register.queryOptions(filter))
  const rows = useMemo(() => list.data ?? [], [list.data])
  const openRow = rows.find((row) => row.id === search['id'])
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = rows[rows.findIndex((row) => row.id === openRow?.id) + by]
    return openRow && next ? () => setSearch({ id: next.id }) : undefined
  }
  const living = (ids: readonly string[]): readonly string[] =>
    rows.filter((row) => ids.includes(row.id) && row.voidedOn === null).map(({ id }) => id)
  const receive = async (ids: readonly string[]): Promise<void> => {
    try {
      await acts.noteReceipt({ certificateIds: [...ids], receivedOn: chinaDate(new Date()) })
      setSelected([])
      say(
        `已登记 ${String(ids.length)} 份聘书今天领取。`,
        async () => await acts.noteReceipt({ certificateIds: [...ids], receivedOn: null }),
      )
    } catch (error) {
      showError(error)
    }
  }
  const actionsOf = (row: RegisterRow): ReactNode => (
    <>
      {row.voidedOn === null && (
        <>
          <Button size="small" onClick={() => setPrinting([row.id])}>
            打印聘书
          </Button>
          {row.receivedOn === null && (
            <Button size="small" onClick={() => void receive([row.id])}>
              登记领取
            </Button>
          )}
          <Button size="small" onClick={() => setVoiding({ kind: 'reissue', row })}>
            作废换发
          </Button>
          <Button size="small" onClick={() => setVoiding({ kind: 'void', row })}>
            作废
          </Button>
        </>
      )}
    </>
  )
  const unprinted = rows.filter((row) => row.printedTimes === 0 && row.voidedOn === null).map(({ id }) => id)
  const bulkActions = (keys: readonly string[]): ReactNode => (
    <>
      <Button size="small" disabled={living(keys).length === 0} onClick={() => setPrinting(living(keys))}>
        打印聘书
      </Button>
      <Button size="small" disabled={living(keys).length === 0} onClick={() => void receive(living(keys))}>
        登记领取
      </Button>
    </>
  )
  return (
    <PageFrame
      title="证书登记簿"
      {...(unprinted.length > 0 && {
        primary: {
          label: `打印未打印的聘书 ${String(unprinted.length)}`,
          onClick: () => setPrinting(unprinted),
        },
      })}
      actions={[{ label: '打印登记簿', onClick: () => setPrintingList(true), disabled: rows.length === 0 }]}
      filters={<FilterBar fields={fields} values={search} onChange={setSearch} />}
      drawer={
        openRow ? (
          <RegisterDrawer
            key={openRow.id}
            row={openRow}
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
        label="聘书"
        unit="份聘书"
        rows={rows}
        rowKey={(row) => row.id}
        columns={REGISTER_COLUMNS}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        selected={selected}
        onSelect={setSelected}
        openKey={openRow?.id ?? null}
        onOpen={(row) => setSearch({ id: row.id }, { replace: openRow !== undefined })}
        bulkActions={bulkActions}
        empty={
          isFiltered(fields, search) ? (
            <NothingFound onClear={() => setSearch(withoutFilters(fields))} />
          ) : (
            <EmptyState
              text="这里是发出的聘书：编号、聘期、打印、领取和作废。聘任网格长、网格员、网格监督员时自动编号。"
              action={{ label: '去聘任', onClick: () => void navigate({ to: '/grids/appointments' }) }}
            />
          )
        }
      />
      {printing.length > 0 && <CertificatePrintDialog certificateIds={printing} onClose={() => setPrinting([])} />}
      {printingList && <RegisterPrintDialog filter={filter} words={words} onClose={() => setPrintingList(false)} />}
      {voiding && (
        <VoidDialog
          kind={voiding.kind}
          row={voiding.row}
          acts={acts}
          onReissued={(id) => setPrinting([id])}
          onClose={() => setVoiding(null)}
        />
      )}
    </PageFrame>
  )
}
