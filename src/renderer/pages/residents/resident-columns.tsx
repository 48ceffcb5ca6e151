import { labelOf } from '../../../shared/codes/code-table.ts'
import { kinshipCodes } from '../../../shared/codes/kinship.ts'
import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { residencyStateCodes } from '../../../shared/codes/residency-state.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { specialGroupCodes } from '../../../shared/codes/special-group.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { PersonName } from '../../components/person-name.tsx'
import { ageText, type ResidentRow } from './resident-rows.ts'

/** Up to the relation to the head. */
const NARROW = 5

/** The columns of 居民; ages are of `today`. Beside an open card there is room for the first ones only (`narrow`). */
export function residentColumns(today: string, narrow: boolean): readonly DataColumn<ResidentRow>[] {
  const all: readonly DataColumn<ResidentRow>[] = [
    {
      key: 'name',
      title: '姓名',
      width: 120,
      sortable: true,
      render: (row) => (
        <PersonName
          name={row.name}
          {...(row.state !== 'living' && { note: labelOf(residencyStateCodes, row.state) })}
        />
      ),
    },
    { key: 'sex', title: '性别', width: 60, render: (row) => labelOf(sexCodes, row.sex) },
    {
      key: 'birth',
      title: '年龄',
      width: 76,
      align: 'right',
      sortable: true,
      render: (row) => ageText(row.birthDate, today),
    },
    { key: 'address', title: '住址', width: 210, grow: true, sortable: true, render: (row) => row.address },
    { key: 'relation', title: '与户主关系', width: 104, render: (row) => labelOf(kinshipCodes, row.relationToHead) },
    { key: 'kind', title: '人口类型', width: 90, render: (row) => labelOf(populationKindCodes, row.populationKind) },
    {
      key: 'groups',
      title: '特殊群体',
      width: 110,
      render: (row) => row.groups.map((group) => labelOf(specialGroupCodes, group)).join('、'),
    },
    { key: 'grid', title: '网格', width: 110, render: (row) => row.gridName ?? '' },
    { key: 'phone', title: '电话', width: 112, render: (row) => row.maskedPhone ?? '' },
    { key: 'identity', title: '身份证号', width: 170, render: (row) => row.maskedIdentity ?? '' },
  ]
  return narrow ? all.slice(0, NARROW) : all
}
