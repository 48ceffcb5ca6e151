import { attendanceCounts, type Attendance } from './attendance-counts.ts'
import type { RuleFinding } from './finding.ts'

/** What a meeting may still lack when it is finished. None of it forbids finishing. */
export type MeetingFindingCode =
  | 'NO_TIME'
  | 'TIME_REVERSED'
  | 'NO_PLACE'
  | 'NO_CHAIR'
  | 'NO_RECORDER'
  | 'NOBODY_EXPECTED'
  | 'ATTENDANCE_UNRECORDED'
  | 'EXCUSED_WITHOUT_REASON'
  | 'AGENDA_EMPTY'
  | 'RESOLUTION_EMPTY'
  | 'RESOLUTION_WITHOUT_OWNER'
  | 'RESOLUTION_WITHOUT_DEADLINE'

/** The parts of a meeting the checks look at. */
export interface CheckedMeeting {
  readonly meeting: {
    readonly startTime: string | null
    readonly endTime: string | null
    readonly place: string | null
    readonly chairName: string | null
    readonly recorderName: string | null
  }
  readonly attendance: readonly { readonly attendance: Attendance; readonly reason: string | null }[]
  readonly items: readonly { readonly title: string | null; readonly content: string | null }[]
  readonly resolutions: readonly {
    readonly content: string | null
    readonly ownerName: string | null
    readonly dueOn: string | null
  }[]
}

/** What to look at before a meeting is finished, in the order of the screen; warnings only, and without names. */
export function meetingFindings(checked: CheckedMeeting): readonly RuleFinding<MeetingFindingCode>[] {
  const { meeting, resolutions } = checked
  const counts = attendanceCounts(checked.attendance)
  const findings: RuleFinding<MeetingFindingCode>[] = []
  const warn = (code: MeetingFindingCode, text: string): void => {
    findings.push({ code, severity: 'warning', text })
  }
  if (meeting.startTime === null || meeting.endTime === null) warn('NO_TIME', '没有填写起止时间。')
  else if (meeting.endTime < meeting.startTime) warn('TIME_REVERSED', '结束时间早于开始时间。')
  if (meeting.place === null) warn('NO_PLACE', '没有填写地点。')
  if (meeting.chairName === null) warn('NO_CHAIR', '没有填写主持人。')
  if (meeting.recorderName === null) warn('NO_RECORDER', '没有填写记录人。')
  if (counts.expected === 0) warn('NOBODY_EXPECTED', '没有登记到会情况。')
  else if (counts.unrecorded > 0)
    warn('ATTENDANCE_UNRECORDED', `应到人员中有 ${String(counts.unrecorded)} 人没有登记到会情况。`)
  const unexplained = checked.attendance.filter((row) => row.attendance === 'excused' && row.reason === null).length
  if (unexplained > 0) warn('EXCUSED_WITHOUT_REASON', `有 ${String(unexplained)} 人请假没有写原因。`)
  if (checked.items.every(({ title, content }) => title === null && content === null))
    warn('AGENDA_EMPTY', '没有记录议题。')
  const lacking = (lacks: (one: (typeof resolutions)[number]) => boolean): string =>
    resolutions.flatMap((one, index) => (lacks(one) ? [String(index + 1)] : [])).join('、')
  const empty = lacking((one) => one.content === null)
  if (empty !== '') warn('RESOLUTION_EMPTY', `第 ${empty} 项议定事项没有内容，不会印出。`)
  const ownerless = lacking((one) => one.content !== null && one.ownerName === null)
  if (ownerless !== '') warn('RESOLUTION_WITHOUT_OWNER', `第 ${ownerless} 项议定事项没有责任人。`)
  const timeless = lacking((one) => one.content !== null && one.dueOn === null)
  if (timeless !== '') warn('RESOLUTION_WITHOUT_DEADLINE', `第 ${timeless} 项议定事项没有时限。`)
  return findings
}
