import { expect, it } from 'vitest'
import { meetingFindings, type CheckedMeeting } from '../../../src/shared/rules/meeting-checks.ts'

const whole: CheckedMeeting = {
  meeting: { startTime: '09:00', endTime: '10:00', place: '社区会议室', chairName: '王建国', recorderName: '李文书' },
  attendance: [{ attendance: 'present', reason: null }],
  items: [{ title: '路灯', content: null }],
  resolutions: [{ content: '换路灯', ownerName: '物业', dueOn: '2026-12-01' }],
}

const codes = (changed: Partial<CheckedMeeting>): string[] =>
  meetingFindings({ ...whole, ...changed }).map(({ code }) => code)

it('finds nothing in a meeting that is written up', () => {
  expect(codes({})).toEqual([])
})

it.each([
  [{ meeting: { ...whole.meeting, endTime: null } }, ['NO_TIME']],
  [{ meeting: { ...whole.meeting, endTime: '08:00' } }, ['TIME_REVERSED']],
  [
    { meeting: { ...whole.meeting, place: null, chairName: null, recorderName: null } },
    ['NO_PLACE', 'NO_CHAIR', 'NO_RECORDER'],
  ],
  [{ attendance: [{ attendance: 'inAttendance' as const, reason: null }] }, ['NOBODY_EXPECTED']],
  [
    {
      attendance: [
        { attendance: 'unrecorded' as const, reason: null },
        { attendance: 'excused' as const, reason: null },
      ],
    },
    ['ATTENDANCE_UNRECORDED', 'EXCUSED_WITHOUT_REASON'],
  ],
  [{ items: [{ title: null, content: null }] }, ['AGENDA_EMPTY']],
])('warns of what is missing: %j', (changed, expected) => {
  expect(codes(changed)).toEqual(expected)
})

it('names the decisions that lack something by their place', () => {
  const resolutions = [
    { content: '甲', ownerName: null, dueOn: null },
    { content: null, ownerName: null, dueOn: null },
    { content: '乙', ownerName: null, dueOn: '2026-12-01' },
  ]
  expect(meetingFindings({ ...whole, resolutions }).map(({ text }) => text)).toEqual([
    '第 2 项议定事项没有内容，不会印出。',
    '第 1、3 项议定事项没有责任人。',
    '第 1 项议定事项没有时限。',
  ])
})
