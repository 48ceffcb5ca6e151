import type { StatusTone } from '../../components/status-tag.tsx'
import type { Today } from '../../api/client.ts'

/** A line of the work list: how it stands, what it is, where it is done. */
export interface WorkItem {
  readonly tone: StatusTone
  readonly status: string
  readonly text: string
  readonly to:
    | '/grids/tree'
    | '/grids/appointments'
    | '/grids/boards'
    | '/meetings/weekly'
    | '/meetings/resolutions'
    | '/print/register'
    | '/bundle/export'
    | '/system/operators'
  readonly search?: Readonly<Record<string, string>>
}

/** The work list of a day, what is late first. Only what waits has a line. */
export function todayWork(today: Today): readonly WorkItem[] {
  const { decisions, report } = today
  const late = (count: number, item: Omit<WorkItem, 'tone' | 'status'>, status = '已过期'): WorkItem[] =>
    count > 0 ? [{ tone: 'bad', status, ...item }] : []
  const soon = (count: number, item: Omit<WorkItem, 'tone' | 'status'>, status = '待办'): WorkItem[] =>
    count > 0 ? [{ tone: 'attention', status, ...item }] : []
  return [
    ...soon(today.recoveryProven ? 0 : 1, {
      text: '恢复码还没有核对，请换新并打印、核对一份',
      to: '/system/operators',
    }),
    ...late(decisions.overdue, {
      text: `${String(decisions.overdue)} 项议定事项超过期限`,
      to: '/meetings/resolutions',
    }),
    ...late(
      today.expired,
      {
        text: `${String(today.expired)} 人聘期已届满，尚未续聘或离任`,
        to: '/grids/appointments',
        search: { state: 'expired' },
      },
      '已届满',
    ),
    ...late(
      today.staleBoards,
      { text: `${String(today.staleBoards)} 块公示牌与现在的人员不符`, to: '/grids/boards' },
      '需更换',
    ),
    ...soon(
      decisions.dueSoon,
      { text: `${String(decisions.dueSoon)} 项议定事项 7 天内到期`, to: '/meetings/resolutions' },
      '7天内到期',
    ),
    ...soon(
      today.expiring,
      {
        text: `${String(today.expiring)} 人聘期 30 天内届满`,
        to: '/grids/appointments',
        search: { state: 'expiring' },
      },
      '30天内到期',
    ),
    ...soon(
      today.unprintedCertificates,
      {
        text: `${String(today.unprintedCertificates)} 份聘书尚未打印`,
        to: '/print/register',
        search: { printed: 'no' },
      },
      '待打印',
    ),
    ...soon(today.openMeetings, {
      text: `${String(today.openMeetings)} 次会议的记录尚未完成`,
      to: '/meetings/weekly',
    }),
    ...soon(
      today.gridProblems,
      { text: `网格资料有 ${String(today.gridProblems)} 处需要核对`, to: '/grids/tree' },
      '待核对',
    ),
    // Before the first report everything is pending; the first steps say so.
    ...soon(
      report.lastBundle === null ? 0 : report.pending,
      {
        text: `${String(report.pending)} 处变更尚未上报（上次是第 ${String(report.lastBundle?.number ?? 0)} 号数据包）`,
        to: '/bundle/export',
      },
      '待上报',
    ),
  ]
}
