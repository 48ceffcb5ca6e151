import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { BuildingDialog } from './building-dialog.tsx'
import { CompoundDialog } from './compound-dialog.tsx'
import { DoorsDialog } from './doors-dialog.tsx'
import { DwellingTable } from './dwelling-table.tsx'
import { PlacePanel } from './place-panel.tsx'
import type { CompoundNode } from './resident-rows.ts'

const NO_PLACES: readonly CompoundNode[] = []

type Dialog =
  { readonly kind: 'compound' } | { readonly kind: 'building'; readonly id: string | null } | { readonly kind: 'doors' }

/** 房屋楼栋: compounds and buildings at the left, the doors of one with their households at the right. */
export function PlacesPage(): ReactNode {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const [search, setSearch] = useListSearch()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const tree = useQuery(trpc.places.tree.queryOptions())
  const places = tree.data ?? NO_PLACES
  const buildings = places.flatMap((node) => node.buildings)
  const building = buildings.find((one) => one.id === search['building'])
  const dwellings = useQuery({
    ...trpc.places.dwellings.queryOptions({ buildingId: building?.id ?? null }),
    enabled: building !== undefined,
  })
  const compound = places.find((node) => node.buildings.some((one) => one.id === building?.id))?.compound ?? null
  const sum = (of: (one: (typeof buildings)[number]) => number): string =>
    buildings.reduce((total, one) => total + of(one), 0).toLocaleString('zh-CN')
  const close = (): void => setDialog(null)
  return (
    <PageFrame
      title="房屋楼栋"
      note={`楼栋 ${buildings.length.toLocaleString('zh-CN')} · 房屋 ${sum((one) => one.dwellings)} · 户 ${sum((one) => one.households)} · 人 ${sum((one) => one.people)}`}
      primary={{
        label: '录入住户',
        onClick: () => void navigate({ to: '/residents/list/new', search: building ? { building: building.id } : {} }),
      }}
      actions={[
        { label: '新建小区', onClick: () => setDialog({ kind: 'compound' }) },
        { label: '新建楼栋', onClick: () => setDialog({ kind: 'building', id: null }) },
      ]}
    >
      <ErrorNotice error={tree.error ?? dwellings.error} onRetry={() => void tree.refetch()} />
      {tree.isSuccess && places.length === 0 ? (
        <EmptyState
          text="这里是小区、楼栋和房屋。先建一个小区，再建它的楼栋，房屋可以按单元和楼层一次建好。"
          action={{ label: '新建小区', onClick: () => setDialog({ kind: 'compound' }) }}
        />
      ) : (
        <div className="gzb-tree-layout">
          <PlacePanel
            places={places}
            at={building?.id ?? null}
            onChoose={(id) => setSearch({ building: id, door: undefined })}
          />
          {building ? (
            <DwellingTable
              building={building}
              place={`${compound?.name ?? ''}${building.name}`}
              rows={dwellings.data ?? []}
              loading={dwellings.isPending}
              onEdit={() => setDialog({ kind: 'building', id: building.id })}
              onDoors={() => setDialog({ kind: 'doors' })}
              onPerson={(id) => void navigate({ to: '/residents/list', search: { id, building: building.id } })}
              onEnter={(row) =>
                void navigate({
                  to: '/residents/list/new',
                  search: { building: building.id, unit: row.unit ?? '', number: row.number },
                })
              }
            />
          ) : (
            <div className="gzb-table">
              <EmptyState text="从左边选一栋楼，这里列出它的房屋和住户。" />
            </div>
          )}
        </div>
      )}
      {dialog?.kind === 'compound' && <CompoundDialog onClose={close} />}
      {dialog?.kind === 'building' && (
        <BuildingDialog
          places={places}
          building={buildings.find((one) => one.id === dialog.id)}
          near={compound?.id ?? null}
          onMade={(id) => setSearch({ building: id })}
          onClose={close}
        />
      )}
      {dialog?.kind === 'doors' && building && <DoorsDialog building={building} onClose={close} />}
    </PageFrame>
  )
}
