import type { attendances } from '../entities/meeting-attendance.ts'

/** 到会 of one person. */
export type Attendance = (typeof attendances)[number]

/** How paper and screen name it. */
export const attendanceLabels: Readonly<Record<Attendance, string>> = {
  unrecorded: '未登记',
  present: '出席',
  inAttendance: '列席',
  excused: '请假',
  absent: '缺席',
}

/** The counts of a meeting. `expected` = `present` + `excused` + `absent` + `unrecorded`; those in attendance (列席) stand apart. */
export interface AttendanceCounts {
  /** 应到. */
  readonly expected: number
  /** 实到: those expected who came. */
  readonly present: number
  readonly excused: number
  readonly absent: number
  readonly inAttendance: number
  readonly unrecorded: number
}

/** Counts a meeting's attendance (domain: 应到, 实到, 请假, 列席). */
export function attendanceCounts(rows: readonly { readonly attendance: Attendance }[]): AttendanceCounts {
  const of = (wanted: Attendance): number => rows.filter(({ attendance }) => attendance === wanted).length
  const inAttendance = of('inAttendance')
  return {
    expected: rows.length - inAttendance,
    present: of('present'),
    excused: of('excused'),
    absent: of('absent'),
    inAttendance,
    unrecorded: of('unrecorded'),
  }
}
