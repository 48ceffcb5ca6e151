import type { RegisterRow } from '../../../main/features/prints/certificate-register.ts'
import { shortDate } from '../../../shared/dates.ts'
import type { DataColumn } from '../../components/data-table.tsx'
import { PersonName } from '../../components/person-name.tsx'
import { termText } from '../../components/term-text.ts'
import { roleText } from '../grids/appointments/appointment-words.tsx'
import { CertificateStateTag } from './certificate-state-tag.tsx'

/** The columns of the register on the screen; paper has all of them. */
export const REGISTER_COLUMNS: readonly DataColumn<RegisterRow>[] = [
  { key: 'number', title: '编号', width: 170, render: (row) => row.number, sortValue: (row) => row.number },
  {
    key: 'name',
    title: '姓名',
    width: 90,
    render: (row) => <PersonName name={row.name} />,
    sortValue: (row) => row.name,
  },
  {
    key: 'grid',
    title: '网格',
    width: 120,
    grow: true,
    render: (row) => row.gridName,
    sortValue: (row) => row.gridName,
  },
  { key: 'role', title: '角色', width: 90, render: roleText, sortValue: roleText },
  {
    key: 'term',
    title: '聘期',
    width: 190,
    render: (row) => termText({ ...row, endedOn: null }),
    sortValue: (row) => row.from,
  },
  { key: 'state', title: '状态', width: 95, render: (row) => <CertificateStateTag state={row.state} /> },
  {
    key: 'printed',
    title: '打印',
    width: 110,
    render: (row) =>
      row.printedOn === null ? (
        <span className="gzb-soft">未打印</span>
      ) : (
        `${shortDate(row.printedOn)} · ${String(row.printedTimes)} 次`
      ),
    sortValue: (row) => row.printedOn,
  },
  {
    key: 'received',
    title: '领取',
    width: 100,
    render: (row) => (row.receivedOn === null ? <span className="gzb-soft">未领取</span> : shortDate(row.receivedOn)),
    sortValue: (row) => row.receivedOn,
  },
]
