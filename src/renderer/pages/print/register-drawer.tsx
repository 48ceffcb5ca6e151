import { useQuery } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'

import type { RegisterRow } from '../../../main/features/prints/certificate-register.ts'
import { chinaMinute, printedDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { roleText } from '../grids/appointments/appointment-words.tsx'
import { CertificateStateTag } from './certificate-state-tag.tsx'

interface RegisterDrawerProps {
  readonly row: RegisterRow
  readonly actions: ReactNode
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** One line of the register in full, with every print of it. */
export function RegisterDrawer({ row, actions, onPrevious, onNext, onClose }: RegisterDrawerProps): ReactNode {
  const trpc = useTRPC()
  const prints = useQuery(trpc.prints.log.queryOptions({ subjectId: row.id })).data ?? []
  const items: readonly (readonly [string, ReactNode])[] = [
    ['性别', row.sex],
    ['身份证号', row.maskedIdentity],
    ['政治面貌', row.politicalStatus],
    ['工作单位', row.workUnit],
    ['双报到', row.dualRegistration ? '是' : '否'],
    ['聘期', `${printedDate(row.from)} 至 ${row.to === null ? '（未定）' : printedDate(row.to)}`],
    ['聘任日期', printedDate(row.appointedOn)],
    ['发证日期', printedDate(row.issuedOn)],
    ['依据', row.basis],
    ['签发单位', row.issuer],
    ['领取', row.receivedOn === null ? '未领取' : printedDate(row.receivedOn)],
    ...(row.endedOn === null ? [] : [['离任', `${printedDate(row.endedOn)}　${row.endText}`] as const]),
    ...(row.voidedOn === null ? [] : [['作废', `${printedDate(row.voidedOn)}　${row.voidReason ?? ''}`] as const]),
  ]
  return (
    <RecordDrawer
      title={row.number}
      facts={[row.name, `${row.gridName} ${roleText(row)}`, <CertificateStateTag key="state" state={row.state} />]}
      actions={actions}
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      <Descriptions
        column={1}
        size="small"
        items={items.map(([label, children]) => ({ key: label, label, children }))}
      />
      <h3 className="gzb-drawer-part">打印记录</h3>
      {prints.length === 0 && <p className="gzb-soft">还没有打印过。</p>}
      <ul className="gzb-act-people">
        {prints.map((print) => (
          <li key={print.id}>
            {`${chinaMinute(new Date(print.handedOverAt))}　${print.operatorName}　${String(print.copies)} 份　`}
            <span className="gzb-soft">
              {print.confirmedAt === null ? '待确认' : '已打印'}
              {print.reason !== null && `　补打：${print.reason}`}
            </span>
          </li>
        ))}
      </ul>
    </RecordDrawer>
  )
}
