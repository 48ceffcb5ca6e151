import { AppError } from '../../../shared/errors/app-error.ts'

/** A finished meeting is not changed; it must be reopened first, which the audit notes. */
export class MeetingFinishedError extends AppError<'MEETING_FINISHED', { meetingId: string }> {
  override readonly name = 'MeetingFinishedError'
  readonly code = 'MEETING_FINISHED'
  constructor(meetingId: string) {
    super(
      { meetingId },
      {
        what: '这次会议已经办结，不能直接修改。',
        safe: '会议内容没有变化。',
        next: '需要修改时请先点“重新打开”。',
      },
    )
  }
}

/** The number is already on the minutes of another meeting of the same kind and year. */
export class MinutesNumberTakenError extends AppError<'MINUTES_NUMBER_TAKEN', { number: string; on: string }> {
  override readonly name = 'MinutesNumberTakenError'
  readonly code = 'MINUTES_NUMBER_TAKEN'
  constructor(data: { number: string; on: string }, proposed: string) {
    super(
      data,
      {
        what: `纪要编号已用过：${data.number}（${data.on} 的会议）。`,
        safe: '会议没有办结，内容已保存。',
        next: `请改用别的编号，下一个是${proposed}。`,
      },
      { at: { field: 'number' } },
    )
  }
}
