import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { PERSON_COLUMNS } from './person-columns.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { personFilterOf, personFilters } from './person-filters.ts'
import { PersonFormDrawer } from './person-form-drawer.tsx'
import { useRosterTemplate } from './use-roster-template.ts'

/** 队伍: the people of the grids, with what they do now; found by name, reading, and the end of their numbers. */
export function GridPeoplePage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const template = useRosterTemplate()
  const [search, setSearch] = useListSearch()
  const filter = personFilterOf(search)
  const isFiltered = Object.keys(filter).length > 0
  const all = useQuery(trpc.people.list.queryOptions({}))
  const filtered = useQuery({
    ...trpc.people.list.queryOptions(filter),
    enabled: isFiltered,
    placeholderData: keepPreviousData,
  })
  const grids = useQuery(trpc.grids.list.queryOptions({}))
  const shown = isFiltered ? filtered : all
  const rows = shown.data ?? []
  const fields = useMemo(() => personFilters(grids.data ?? []), [grids.data])
  const { id, form } = search
  const index = rows.findIndex((row) => row.id === id)
  const move = (step: number): (() => void) | undefined => {
    const next = rows[index + step]
    return index >= 0 && next ? () => setSearch({ id: next.id }, { replace: true }) : undefined
  }
  const close = (): void => setSearch({ id: undefined, form: undefined })
  const add = (): void => setSearch({ id: undefined, form: 'new' })
  const load = (): void => void navigate({ to: '/grids/people/import' })
  const drawer =
    form === 'new' ? (
      <PersonFormDrawer key="new" onClose={close} onOpen={(other) => setSearch({ id: other, form: undefined })} />
    ) : id !== undefined && form === 'edit' ? (
      <PersonFormDrawer
        key={id}
        id={id}
        onClose={() => setSearch({ form: undefined })}
        onOpen={(other) => setSearch({ id: other, form: undefined })}
      />
    ) : id === undefined ? null : (
      <PersonDrawer
        key={id}
        id={id}
        onEdit={() => setSearch({ form: 'edit' })}
        onPrevious={move(-1)}
        onNext={move(1)}
        onClose={close}
      />
    )
  return (
    <PageFrame
      title="队伍"
      primary={{ label: '登记人员', onClick: add }}
      actions={[{ label: '导入花名册', onClick: load }]}
      more={[{ label: '下载花名册模板', onClick: () => void template() }]}
      filters={<FilterBar fields={fields} values={search} onChange={setSearch} />}
      drawer={drawer}
    >
      <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />
      <DataTable
        label="队伍"
        unit="人"
        rows={rows}
        rowKey={(row) => row.id}
        columns={PERSON_COLUMNS}
        loading={shown.isPending}
        {...(all.data && { total: all.data.length })}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort }, { replace: true })}
        openKey={id ?? null}
        onOpen={(row) => setSearch({ id: row.id, form: undefined }, { replace: id !== undefined })}
        empty={
          isFiltered ? (
            <EmptyState
              text="没有符合条件的人员。"
              link={{
                label: '清除筛选',
                onClick: () => setSearch(Object.fromEntries(fields.map((field) => [field.name, undefined]))),
              }}
            />
          ) : (
            <EmptyState
              text="这里是网格长、网格员和网格监督员等网格队伍的人员。"
              action={{ label: '导入花名册', onClick: load }}
              link={{ label: '逐个登记', onClick: add }}
            />
          )
        }
      />
    </PageFrame>
  )
}
