import { codesOf, type CodeTable } from '../../../shared/codes/code-table.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import type { FilterField } from '../../components/filter-bar.tsx'
import type { ListSearch } from '../../hooks/list-search-of.ts'

const optionsOf = (table: CodeTable): { value: string; label: string }[] =>
  table.entries.map(({ code, label }) => ({ value: code, label }))

/** The filters of 队伍; `grids` are those in force. */
export function personFilters(
  grids: readonly { readonly id: string; readonly name: string }[],
): readonly FilterField[] {
  return [
    { name: 'q', label: '查找', kind: 'text', placeholder: '姓名、拼音、电话或证号末几位', width: 250 },
    { name: 'role', label: '职务', kind: 'choice', options: optionsOf(postingRoleCodes), width: 120 },
    {
      name: 'grid',
      label: '网格',
      kind: 'choice',
      options: grids.map(({ id, name }) => ({ value: id, label: name })),
      width: 150,
    },
    { name: 'politics', label: '政治面貌', kind: 'choice', options: optionsOf(politicalStatusCodes), width: 130 },
    {
      name: 'dual',
      label: '双报到',
      kind: 'choice',
      options: [
        { value: 'yes', label: '双报到党员' },
        { value: 'no', label: '非双报到' },
      ],
      width: 120,
    },
    {
      name: 'posted',
      label: '任职',
      kind: 'choice',
      options: [
        { value: 'yes', label: '有现任' },
        { value: 'no', label: '无现任' },
      ],
      width: 100,
    },
  ]
}

/** The filter of the address as `people.list` takes it. */
export function personFilterOf(search: ListSearch) {
  const role = codesOf(postingRoleCodes).find((code) => code === search['role'])
  return {
    ...(search['q'] !== undefined && { q: search['q'] }),
    ...(role !== undefined && { role }),
    ...(search['grid'] !== undefined && { gridId: search['grid'] }),
    ...(search['politics'] !== undefined && { politicalStatus: search['politics'] }),
    ...(search['dual'] !== undefined && { dual: search['dual'] === 'yes' }),
    ...(search['posted'] !== undefined && { posted: search['posted'] === 'yes' }),
  }
}
