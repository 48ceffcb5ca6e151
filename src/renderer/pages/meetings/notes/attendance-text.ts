import type { Attendance } from '../../../../shared/rules/attendance-counts.ts'

/** The digit behind a name, as the attendance field takes it: 1 出席 (also without a digit), 2 请假, 3 缺席, 4 列席. */
export const attendanceDigits: readonly Attendance[] = ['present', 'excused', 'absent', 'inAttendance']

/** What was typed into the attendance field: who, and how they came; `陈宾 县民政局4` names a guest with the unit. */
export interface AttendanceText {
  /** All before the digit: name, pinyin or initials. */
  readonly who: string
  /** The first word of it, a guest's name. */
  readonly guestName: string
  readonly guestUnit: string | null
  /** Null when no digit was typed. */
  readonly attendance: Attendance | null
}

/** Reads the attendance field. */
export function readAttendanceText(text: string): AttendanceText {
  const match = /^(.*?)\s*([1-4１-４])?\s*$/u.exec(text)
  const who = (match?.[1] ?? '').trim()
  const digit = match?.[2]?.normalize('NFKC')
  const [guestName = '', ...unit] = who.split(/\s+/u)
  return {
    who,
    guestName,
    guestUnit: unit.length > 0 ? unit.join(' ') : null,
    attendance: digit === undefined ? null : (attendanceDigits[Number(digit) - 1] ?? null),
  }
}
