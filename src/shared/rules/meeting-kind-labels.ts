import type { meetingKinds } from '../entities/meeting.ts'

/** The kind of a meeting. */
export type MeetingKind = (typeof meetingKinds)[number]

/** How a new meeting of a kind is called, behind the community's name. */
export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  weeklyMeeting: '周例会',
  jointMeeting: '联席会议',
  memberReviewMeeting: '党员评议会',
  other: '会议',
}
