import { codesOf } from '../../../shared/codes/code-table.ts'
import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { residencyStateCodes } from '../../../shared/codes/residency-state.ts'
import { openGroups, specialGroupCodes } from '../../../shared/codes/special-group.ts'
import type { FilterField } from '../../components/filter-bar.tsx'
import type { ListSearch } from '../../hooks/list-search-of.ts'
import { choicesOf, type CompoundNode } from './resident-rows.ts'

const SORTS = ['name', '-name', 'birth', '-birth', 'address', '-address'] as const

/** The filters of 居民. */
export function residentFilters(
  grids: readonly { readonly id: string; readonly name: string }[],
  places: readonly CompoundNode[],
): readonly FilterField[] {
  const buildings = places.flatMap(({ compound, buildings: own }) =>
    own.map(({ id, name }) => ({ value: id, label: `${compound?.name ?? ''}${name}` })),
  )
  return [
    { name: 'q', label: '查找', kind: 'text', placeholder: '姓名、拼音、证号、电话、地址', width: 260 },
    {
      name: 'grid',
      label: '网格',
      kind: 'choice',
      options: grids.map(({ id, name }) => ({ value: id, label: name })),
      width: 140,
    },
    { name: 'building', label: '楼栋', kind: 'choice', options: buildings, width: 160 },
    { name: 'kind', label: '人口类型', kind: 'choice', options: choicesOf(populationKindCodes), width: 120 },
    {
      name: 'group',
      label: '特殊群体',
      kind: 'choice',
      options: choicesOf(specialGroupCodes).filter(({ value }) => openGroups.some((group) => group === value)),
      width: 120,
    },
    {
      name: 'state',
      label: '状态',
      kind: 'choice',
      options: choicesOf(residencyStateCodes).filter(({ value }) => value !== 'living'),
      placeholder: '在住',
      width: 100,
    },
  ]
}

/** The filter of the address as `residents.list` takes it; what the program does not know is left out. */
export function residentFilterOf(search: ListSearch) {
  const kind = codesOf(populationKindCodes).find((code) => code === search['kind'])
  const state = codesOf(residencyStateCodes).find((code) => code === search['state'])
  const group = openGroups.find((code) => code === search['group'])
  const sort = SORTS.find((one) => one === search['sort'])
  const q = (search['q'] ?? '').trim()
  return {
    ...(q !== '' && { q: q.slice(0, 60) }),
    ...(search['grid'] !== undefined && { gridId: search['grid'] }),
    ...(search['building'] !== undefined && { buildingId: search['building'] }),
    ...(kind !== undefined && { kind }),
    ...(state !== undefined && { state }),
    ...(group !== undefined && { group }),
    ...(sort !== undefined && { sort }),
  }
}
