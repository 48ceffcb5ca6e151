import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import { chinaDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { PersonFormDrawer } from '../grids/person-form-drawer.tsx'
import { residentColumns } from './resident-columns.tsx'
import { ResidentDrawer } from './resident-drawer.tsx'
import { residentFilters } from './resident-filters.ts'
import type { CompoundNode, ResidentRow } from './resident-rows.ts'
import { useResidents } from './use-residents.ts'

const NO_PLACES: readonly CompoundNode[] = []
const keyOf = (row: ResidentRow): string => row.personId

/** 居民: everybody who lives here, found while typing, with the person's card beside the list. */
export function ResidentsPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const [search, setSearch] = useListSearch()
  const [today] = useState(() => chinaDate(new Date()))
  const residents = useResidents(search)
  const grids = useQuery(trpc.grids.list.queryOptions({}))
  const places = useQuery(trpc.places.tree.queryOptions())
  const fields = useMemo(() => residentFilters(grids.data ?? [], places.data ?? NO_PLACES), [grids.data, places.data])

  const { rows } = residents
  const { id, form } = search
  const isNarrow = id !== undefined
  const columns = useMemo(() => residentColumns(today, isNarrow), [today, isNarrow])
  const index = rows.findIndex((row) => row.personId === id)
  const open = (personId: string): void => setSearch({ id: personId, form: undefined }, { replace: id !== undefined })
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = rows[index + by]
    return index >= 0 && next ? () => open(next.personId) : undefined
  }
  const add = (): void => void navigate({ to: '/residents/list/new' })
  return (
    <PageFrame
      title="居民"
      primary={{ label: '录入住户', onClick: add }}
      filters={<FilterBar fields={fields} values={search} onChange={setSearch} />}
      drawer={
        id === undefined ? null : form === 'edit' ? (
          <PersonFormDrawer
            key={`form-${id}`}
            id={id}
            onClose={() => setSearch({ form: undefined }, { replace: true })}
            onOpen={open}
          />
        ) : (
          <ResidentDrawer
            key={id}
            personId={id}
            today={today}
            tab={search['view']}
            onTab={(view) => setSearch({ view }, { replace: true })}
            onEdit={() => setSearch({ form: 'edit' })}
            onOpen={open}
            onPrevious={step(-1)}
            onNext={step(1)}
            onClose={() => setSearch({ id: undefined, view: undefined })}
          />
        )
      }
    >
      <ErrorNotice error={residents.error} onRetry={residents.retry} />
      <DataTable
        label="居民"
        unit="人"
        rows={rows}
        rowKey={keyOf}
        columns={columns}
        loading={residents.pending}
        count={residents.count}
        inOrder
        onEnd={residents.onEnd}
        sort={search['q'] === undefined ? (search['sort'] ?? 'name') : undefined}
        onSort={(sort) => setSearch({ sort }, { replace: true })}
        openKey={id ?? null}
        onOpen={(row) => open(row.personId)}
        {...(residents.more && { totals: '找到的很多，只列出前 200 人；再输入几个字可以缩小范围' })}
        empty={
          residents.isFiltered ? (
            <EmptyState
              text="没有符合条件的居民。"
              link={{
                label: '清除筛选',
                onClick: () => setSearch(Object.fromEntries(fields.map((field) => [field.name, undefined]))),
              }}
            />
          ) : (
            <EmptyState
              text="这里是住在本社区的居民。先在“房屋楼栋”里建好小区和楼栋，再按户录入。"
              action={{ label: '录入住户', onClick: add }}
              link={{ label: '房屋楼栋', onClick: () => void navigate({ to: '/residents/places' }) }}
            />
          )
        }
      />
    </PageFrame>
  )
}
