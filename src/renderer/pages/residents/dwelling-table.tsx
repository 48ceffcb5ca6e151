import { Button } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { dwellingUseCodes } from '../../../shared/codes/dwelling-use.ts'
import { hazardTypeCodes } from '../../../shared/codes/hazard-type.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { BuildingRow, DwellingRow } from './resident-rows.ts'

interface DwellingTableProps {
  readonly building: BuildingRow
  /** The building as people call it, with its compound. */
  readonly place: string
  readonly rows: readonly DwellingRow[]
  readonly loading: boolean
  readonly onEdit: () => void
  readonly onDoors: () => void
  readonly onPerson: (personId: string) => void
  /** Enters a household at a door. */
  readonly onEnter: (row: DwellingRow) => void
}

/** The doors of a building with the households behind them. */
export function DwellingTable(props: DwellingTableProps): ReactNode {
  const { building, place, rows, onPerson } = props
  const columns = useMemo(() => columnsOf(onPerson), [onPerson])
  const empty = rows.filter((row) => row.households.length === 0).length
  const facts = [
    building.gridName ?? '没有划入网格',
    ...(building.stewardName === null ? [] : [`楼栋长 ${building.stewardName}`]),
    ...(building.floors === null ? [] : [`${String(building.floors)} 层`]),
    ...(building.units === null ? [] : [`${String(building.units)} 个单元`]),
  ]
  return (
    <div className="gzb-place">
      <div className="gzb-place-head">
        <h2>{place}</h2>
        <span className={building.gridId === null ? 'gzb-hint-bad' : 'gzb-soft'}>{facts.join(' · ')}</span>
        <span className="gzb-grow" />
        <Button size="small" onClick={props.onEdit}>
          修改楼栋
        </Button>
        <Button size="small" onClick={props.onDoors}>
          批量建房
        </Button>
      </div>
      <DataTable
        label={`${place}的房屋`}
        unit="套"
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        loading={props.loading}
        rowActionsWidth={96}
        rowActions={rowActionsOf(props.onEnter)}
        totals={`空房 ${String(empty)} · 在住 ${String(building.people)} 人`}
        empty={
          <EmptyState
            text="这栋楼还没有房屋。按单元、楼层和每层户数可以一次建好。"
            action={{ label: '批量建房', onClick: props.onDoors }}
          />
        }
      />
    </div>
  )
}

function columnsOf(onPerson: (personId: string) => void): readonly DataColumn<DwellingRow>[] {
  return [
    {
      key: 'door',
      title: '房屋',
      width: 110,
      render: (row) => `${row.unit ?? ''}${row.number}`,
      sortValue: (row) => `${row.unit ?? ''}${row.number}`,
    },
    {
      key: 'households',
      title: '住户',
      width: 300,
      grow: true,
      render: (row) =>
        row.households.length === 0 ? (
          <span className="gzb-soft">空房</span>
        ) : (
          row.households.map((home) => (
            <span key={home.householdId ?? 'none'} className="gzb-home">
              {home.people.map((one) => (
                <button
                  key={one.personId}
                  type="button"
                  className="gzb-link"
                  title={one.isHead ? '户主' : undefined}
                  onClick={(event) => {
                    event.stopPropagation()
                    onPerson(one.personId)
                  }}
                >
                  {one.isHead ? <strong>{one.name}</strong> : one.name}
                </button>
              ))}
            </span>
          ))
        ),
      sortValue: (row) => row.households.reduce((count, home) => count + home.people.length, 0),
    },
    { key: 'use', title: '用途', width: 80, render: (row) => labelOf(dwellingUseCodes, row.use) },
    {
      key: 'rented',
      title: '出租',
      width: 64,
      render: (row) => (row.rented === 1 ? '出租' : ''),
      sortValue: (row) => row.rented,
    },
    { key: 'owner', title: '房主', width: 90, render: (row) => row.ownerName ?? '' },
    {
      key: 'hazards',
      title: '隐患',
      width: 110,
      render: (row) =>
        row.hazards === null
          ? ''
          : row.hazards
              .split(',')
              .map((code) => labelOf(hazardTypeCodes, code))
              .join('、'),
    },
  ]
}

function rowActionsOf(onEnter: (row: DwellingRow) => void): (row: DwellingRow) => ReactNode {
  return (row) => (
    <Button type="link" size="small" onClick={() => onEnter(row)}>
      录入住户
    </Button>
  )
}
