import { labelOf } from '../../../shared/codes/code-table.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { PersonName } from '../../components/person-name.tsx'
import { termText } from '../../components/term-text.ts'
import { postingText, type PersonRow } from './person-rows.ts'

/** The columns of 队伍. */
export const PERSON_COLUMNS: readonly DataColumn<PersonRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 140,
    render: (row) => <PersonName name={row.name} />,
    sortValue: (row) => row.namePinyin ?? row.name,
  },
  {
    key: 'sex',
    title: '性别',
    width: 72,
    render: (row) => labelOf(sexCodes, row.sex),
    sortValue: (row) => row.sex,
  },
  {
    key: 'posting',
    title: '现任',
    width: 170,
    grow: true,
    render: (row) =>
      row.postings.length === 0 ? (
        <span className="gzb-soft">无现任</span>
      ) : (
        row.postings.map((posting) => postingText(posting)).join('；')
      ),
    sortValue: (row) => row.postings[0]?.gridName ?? null,
  },
  {
    key: 'term',
    title: '聘期',
    width: 176,
    render: (row) => row.postings[0] && termText(row.postings[0]),
    sortValue: (row) => row.postings[0]?.to ?? null,
  },
  {
    key: 'politics',
    title: '政治面貌',
    width: 110,
    render: (row) => labelOf(politicalStatusCodes, row.politicalStatus),
    sortValue: (row) => row.politicalStatus,
  },
  { key: 'phone', title: '联系电话', width: 120, render: (row) => row.maskedPhone },
  {
    key: 'unit',
    title: '工作单位',
    width: 140,
    grow: true,
    render: (row) => row.workUnit,
    sortValue: (row) => row.workUnit,
  },
  {
    key: 'dual',
    title: '双报到',
    width: 76,
    render: (row) => (row.dualRegistration === 1 ? '是' : ''),
    sortValue: (row) => row.dualRegistration,
  },
]
