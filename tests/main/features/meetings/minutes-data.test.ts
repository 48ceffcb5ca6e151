import { expect, it } from 'vitest'
import {
  meetingRecordData,
  minutesData,
  overviewSentence,
} from '../../../../src/main/features/meetings/minutes-data.ts'
import type { WholeMeeting } from '../../../../src/main/features/meetings/queries.ts'
import { attendanceCounts, type Attendance } from '../../../../src/shared/rules/attendance-counts.ts'

const office = { name: '新城社区' }
const system = { community: '610727001003', id: 'x', createdAt: '', updatedAt: '', stamp: '', stamps: null }

function line(name: string, unit: string | null, attendance: Attendance, reason: string | null = null) {
  return { ...system, meetingId: 'm', personId: null, name, unit, attendance, reason, sortOrder: 0 }
}

function decision(content: string | null, ownerName: string | null = null, dueOn: string | null = null) {
  return {
    ...system,
    meetingId: 'm',
    agendaItemId: null,
    sortOrder: 0,
    content,
    ownerId: null,
    ownerName,
    dueOn,
    state: 'open' as const,
    outcome: null,
    settledOn: null,
    settledMeetingId: null,
  }
}

const attendance = [
  line('王建国', '支部书记', 'present'),
  line('张秀兰', '网格长', 'present'),
  line('吕梅', '网格长', 'excused', '出差'),
  line('李强', '网格长', 'present'),
  line('赵明', '网格员', 'absent'),
  line('陈宾', '县民政局', 'inAttendance'),
]

const sample: WholeMeeting = {
  meeting: {
    ...system,
    kind: 'weeklyMeeting',
    title: '新城社区周例会',
    number: '第12号',
    on: '2026-03-02',
    startTime: '09:00',
    endTime: '10:05',
    place: '社区会议室',
    chairId: null,
    chairName: '王建国',
    recorderId: null,
    recorderName: '李文书',
    summary: null,
    leftOpen: '停车位划线方案下次再议。',
    state: 'finished',
  },
  attendance,
  counts: attendanceCounts(attendance),
  items: [
    {
      ...system,
      meetingId: 'm',
      sortOrder: 0,
      title: '路灯维修',
      content: '王建国：下周修好。\n张秀兰：第二网格还有 6 盏。',
    },
    { ...system, meetingId: 'm', sortOrder: 1, title: null, content: '李强：有居民反映噪声。' },
    { ...system, meetingId: 'm', sortOrder: 2, title: null, content: null },
  ],
  resolutions: [decision('更换路灯', '物业公司', '2026-03-09'), decision(null), decision('继续巡查')],
  carriedOver: [
    { ...decision('清理楼道。', '张秀兰'), decidedOn: '2026-02-23', stateThen: 'done', outcome: '已清理 3 处。' },
    { ...decision('换宣传栏'), decidedOn: '2026-02-16', stateThen: 'open' },
  ],
}

it('opens the minutes with day, weekday, time, place, chair, counts and topics, without leading zeros', () => {
  expect(overviewSentence(office, sample)).toBe(
    '2026年3月2日（星期一）9:00—10:05，在社区会议室召开新城社区周例会。会议由王建国主持，应到5人，实到3人，列席1人。会议议题：路灯维修；其他事项。',
  )
})

it('leaves out of the opening what nobody noted', () => {
  const bare: WholeMeeting = {
    ...sample,
    meeting: { ...sample.meeting, startTime: null, endTime: null, place: null, chairName: null },
    attendance: [],
    items: [],
  }
  expect(overviewSentence(office, bare)).toBe('2026年3月2日（星期一），召开新城社区周例会。')
})

it('makes minutes with sections, decisions with owner and deadline, people by unit, and no reasons of absence', () => {
  expect(minutesData(office, sample)).toEqual({
    mark: '新城社区周例会纪要',
    number: '第12号',
    issuer: '新城社区党支部',
    date: '2026-03-02',
    title: null,
    overview: overviewSentence(office, sample),
    agendaItems: [
      { title: '路灯维修', text: '王建国：下周修好。\n张秀兰：第二网格还有 6 盏。' },
      { title: '其他事项', text: '李强：有居民反映噪声。' },
    ],
    resolutions: [
      { text: '更换路灯', owner: '物业公司', deadline: '2026-03-09' },
      { text: '继续巡查', owner: null, deadline: null },
    ],
    present: [
      { unit: '支部书记', names: ['王建国'] },
      { unit: '网格长', names: ['张秀兰', '李强'] },
    ],
    excused: [{ unit: '网格长', names: ['吕梅'] }],
    inAttendance: [{ unit: '县民政局', names: ['陈宾'] }],
  })
})

it('takes the note-taker’s own opening and title where there are any', () => {
  const own = { ...sample, meeting: { ...sample.meeting, summary: '会议开得很短。', title: '消防专题会' } }
  expect(minutesData(office, own)).toMatchObject({ title: '消防专题会', overview: '会议开得很短。' })
})

it('makes the record with reasons, absence, what became of earlier decisions, and what was left open', () => {
  expect(meetingRecordData(office, sample)).toMatchObject({
    title: '新城社区周例会会议记录',
    from: '9:00',
    to: '10:05',
    recorder: '李文书',
    expectedCount: 5,
    presentCount: 3,
    excused: [{ unit: '网格长', names: ['吕梅（出差）'] }],
    absent: [{ unit: '网格员', names: ['赵明'] }],
    agendaItems: [
      {
        title: '上次议定事项办理情况',
        text: '1．清理楼道（张秀兰）：已办结，已清理 3 处。\n2．换宣传栏：未办结。',
      },
      { title: '路灯维修' },
      { title: '其他事项' },
    ],
    leftOpen: '停车位划线方案下次再议。',
  })
})

it('prints no counts of a list that nobody filled in', () => {
  const unrecorded = { ...sample, attendance: [line('王建国', '支部书记', 'unrecorded')], carriedOver: [] }
  const data = meetingRecordData(office, unrecorded)
  expect([data.expectedCount, data.presentCount, data.agendaItems.length]).toEqual([null, null, 2])
})
