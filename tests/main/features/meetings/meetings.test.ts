import { expect, it } from 'vitest'
import {
  addAgendaItem,
  moveAgendaItem,
  noteContent,
  removeAgendaItem,
} from '../../../../src/main/features/meetings/agenda-commands.ts'
import { addAttendance, changeAttendance } from '../../../../src/main/features/meetings/attendance-commands.ts'
import {
  changeMeeting,
  finishMeeting,
  removeMeeting,
  reopenMeeting,
} from '../../../../src/main/features/meetings/commands.ts'
import { meetingList } from '../../../../src/main/features/meetings/list-queries.ts'
import { nextMeeting } from '../../../../src/main/features/meetings/next-meeting.ts'
import { resolutionList } from '../../../../src/main/features/meetings/resolution-list.ts'
import { proposedNumber } from '../../../../src/main/features/meetings/number-queries.ts'
import { wholeMeeting } from '../../../../src/main/features/meetings/queries.ts'
import {
  addResolution,
  moveResolution,
  settleResolution,
} from '../../../../src/main/features/meetings/resolution-commands.ts'
import { rosterOn } from '../../../../src/main/features/meetings/roster.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, community, onBothDialects, tickingClock } from '../../../support/stores.ts'
import { newId, sampleRoster, weekly } from './meeting-samples.ts'

const read = (store: Store, id: string) => wholeMeeting(store.db, community, id)

onBothDialects('meetings', (open) => {
  it('offers the people whose posting is in force that day, with pinyin and initials', async () => {
    const store = await open()
    await sampleRoster(store)
    const roster = await rosterOn(store.db, community, '2026-11-23')
    expect(roster.map(({ name, unit, initials, isExpected }) => [name, unit, initials, isExpected])).toEqual([
      ['王建国', '支部书记', 'wjg', true],
      ['张秀兰', '网格长', 'zxl', true],
      ['吕梅', '网格长', 'lm', true],
      ['李强', '网格员', 'lq', false],
    ])
    expect(roster[2]).toMatchObject({ pinyin: 'lvmei', grids: '第二网格' })
    expect((await rosterOn(store.db, community, '2026-03-31')).map(({ name }) => name)).toContain('赵走')
    expect(await rosterOn(store.db, community, '2027-01-01')).toEqual([])
  })

  it('begins with committee members and captains expected, and then with the list of the last meeting', async () => {
    const store = await open()
    const people = await sampleRoster(store)
    const first = await weekly(store, '2026-11-16')
    const before = await read(store, first)
    expect(before.attendance.map(({ name, attendance }) => [name, attendance])).toEqual([
      ['王建国', 'unrecorded'],
      ['张秀兰', 'unrecorded'],
      ['吕梅', 'unrecorded'],
    ])
    expect(before.items).toHaveLength(1)
    const line = { meetingId: first, attendance: 'present', unit: '网格员' } as const
    await addAttendance(store, actor, { ...line, id: newId(), personId: people['李强'] ?? '', name: '李强' })
    await addAttendance(store, actor, {
      ...line,
      id: newId(),
      personId: null,
      name: '陈宾',
      unit: '县民政局',
      attendance: 'inAttendance',
    })
    const next = await read(store, await weekly(store, '2026-11-23'))
    expect(next.attendance.map(({ name }) => name)).toEqual(['王建国', '张秀兰', '吕梅', '李强'])
  })

  it('computes the counts from the list and puts nobody on it twice', async () => {
    const store = await open()
    const people = await sampleRoster(store)
    const id = await weekly(store, '2026-11-23')
    const { attendance } = await read(store, id)
    const [wang, zhang, lv] = attendance
    await changeAttendance(store, actor, id, [wang?.id ?? '', zhang?.id ?? ''], { attendance: 'present' })
    await changeAttendance(store, actor, id, [lv?.id ?? ''], { attendance: 'excused', reason: '出差' })
    const again = { id: newId(), meetingId: id, name: '吕梅', unit: null, attendance: 'absent' } as const
    await addAttendance(store, actor, { ...again, personId: people['吕梅'] ?? '' })
    const guest = {
      id: newId(),
      meetingId: id,
      personId: null,
      name: '陈宾',
      unit: '县民政局',
      attendance: 'inAttendance',
    } as const
    await addAttendance(store, actor, guest)
    await addAttendance(store, actor, guest)
    const { counts } = await read(store, id)
    expect(counts).toEqual({ expected: 3, present: 2, excused: 0, absent: 1, inAttendance: 1, unrecorded: 0 })
  })

  it('keeps every autosave, but writes at most one change line a minute for a text', async () => {
    const store = await open(tickingClock())
    const id = await weekly(store, '2026-11-23')
    const item = (await read(store, id)).items[0]?.id ?? ''
    for (let second = 1; second <= 130; second++) {
      await noteContent(store, actor, item, '王'.repeat(second), false)
      if (second % 40 === 0) expect((await read(store, id)).items[0]?.content).toBe('王'.repeat(second))
    }
    const lines = await store.db.selectFrom('changeLog').selectAll().where('recordId', '=', item).execute()
    expect(lines.map(({ op }) => op)).toEqual(['put', 'set', 'set'])
    await noteContent(store, actor, item, '王主任：完', true)
    const stored = await store.db
      .selectFrom('agendaItem')
      .select('content')
      .where('id', '=', item)
      .executeTakeFirstOrThrow()
    expect(stored.content).toBe('王主任：完')
    expect(await store.db.selectFrom('agendaDraft').selectAll().execute()).toEqual([])
  })

  it('keeps a text that was emptied empty, though the item still has the old one', async () => {
    const store = await open()
    const id = await weekly(store, '2026-11-23')
    const item = (await read(store, id)).items[0]?.id ?? ''
    await noteContent(store, actor, item, '误记', true)
    await noteContent(store, actor, item, '', false)
    expect((await read(store, id)).items[0]?.content).toBeNull()
  })

  it('adds, orders and removes agenda items; a repeated request adds nothing twice', async () => {
    const store = await open()
    const id = await weekly(store, '2026-11-23')
    const first = (await read(store, id)).items[0]?.id ?? ''
    const [second, third] = [newId(), newId()]
    await addAgendaItem(store, actor, { id: second, meetingId: id, afterId: first, title: '二' })
    await addAgendaItem(store, actor, { id: second, meetingId: id, afterId: first, title: '二' })
    await addAgendaItem(store, actor, { id: third, meetingId: id, afterId: first, title: '三' })
    const order = async () => (await read(store, id)).items.map((item) => item.id)
    expect(await order()).toEqual([first, third, second])
    await moveAgendaItem(store, actor, second, null)
    expect(await order()).toEqual([second, first, third])
    await noteContent(store, actor, first, '草稿', false)
    await addResolution(store, actor, {
      id: newId(),
      meetingId: id,
      afterId: null,
      content: '议定',
      agendaItemId: first,
    })
    await removeAgendaItem(store, actor, first)
    const after = await read(store, id)
    expect(after.items.map(({ sortOrder }) => sortOrder)).toEqual([0, 1])
    expect(after.resolutions).toMatchObject([{ content: '议定', agendaItemId: null }])
  })

  it('opens with what was decided last time and what became of it, and keeps that picture afterwards', async () => {
    const store = await open(tickingClock('2026-11-24T01:00:00.000Z'))
    const [w1, done, late, dropped] = [await weekly(store, '2026-11-09'), newId(), newId(), newId()]
    for (const [id, content] of [
      [done, '修路灯'],
      [late, '清楼道'],
      [dropped, '换宣传栏'],
    ] as const)
      await addResolution(store, actor, { id, meetingId: w1, afterId: null, content, ownerName: '物业' })
    await moveResolution(store, actor, done, null)
    await finishMeeting(store, actor, w1, '第1号')
    const w2 = await weekly(store, '2026-11-16')
    expect((await read(store, w2)).carriedOver.map(({ content, stateThen }) => [content, stateThen])).toEqual([
      ['修路灯', 'open'],
      ['换宣传栏', 'open'],
      ['清楼道', 'open'],
    ])
    await settleResolution(store, actor, done, { state: 'done', outcome: '已换 6 盏', meetingId: w2 })
    await settleResolution(store, actor, dropped, { state: 'dropped', outcome: null, meetingId: w2 })
    await finishMeeting(store, actor, w2, null)
    const w3 = await weekly(store, '2026-11-23')
    expect((await read(store, w3)).carriedOver.map(({ content, decidedOn }) => [content, decidedOn])).toEqual([
      ['清楼道', '2026-11-09'],
    ])
    await settleResolution(store, actor, late, { state: 'done', outcome: '已清' })
    expect((await read(store, w2)).carriedOver).toMatchObject([
      { content: '修路灯', stateThen: 'done', outcome: '已换 6 盏', settledOn: '2026-11-16' },
      { content: '换宣传栏', stateThen: 'dropped' },
      { content: '清楼道', stateThen: 'open' },
    ])
    const listed = await resolutionList(store.db, community)
    expect(listed.map(({ content, state }) => [content, state])).toContainEqual(['清楼道', 'done'])
    expect(await resolutionList(store.db, community, 'open')).toEqual([])
    await settleResolution(store, actor, late, { state: 'open', outcome: '又堆了' })
    expect(await resolutionList(store.db, community, 'open')).toMatchObject([
      { settledOn: null, meetingTitle: '新城社区周例会' },
    ])
  })

  it('finishes with the next number of the year, refuses changes until it is reopened, and logs that', async () => {
    const store = await open()
    const [w1, w2] = [await weekly(store, '2026-11-16'), await weekly(store, '2026-11-23')]
    const item = (await read(store, w1)).items[0]?.id ?? ''
    await noteContent(store, actor, item, '还在草稿里', false)
    expect(await proposedNumber(store.db, community, (await read(store, w1)).meeting)).toBe('第1号')
    await finishMeeting(store, actor, w1, '第9号')
    expect(await store.db.selectFrom('agendaItem').select('content').where('id', '=', item).execute()).toEqual([
      { content: '还在草稿里' },
    ])
    expect(await proposedNumber(store.db, community, (await read(store, w2)).meeting)).toBe('第10号')
    await expect(finishMeeting(store, actor, w2, ' 第9号 ')).rejects.toMatchObject({
      code: 'MINUTES_NUMBER_TAKEN',
      data: { on: '2026-11-16' },
      text: { next: '请改用别的编号，下一个是第10号。' },
    })
    for (const refused of [
      noteContent(store, actor, item, '改', true),
      changeMeeting(store, actor, w1, { place: '别处' }),
      finishMeeting(store, actor, w1, null),
      removeMeeting(store, actor, w1),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'MEETING_FINISHED' })
    await reopenMeeting(store, actor, w1)
    await changeMeeting(store, actor, w1, { place: '社区会议室' })
    expect((await read(store, w1)).meeting).toMatchObject({ state: 'open', number: '第9号', place: '社区会议室' })
    const audit = await store.db.selectFrom('audit').select('action').where('recordId', '=', w1).execute()
    expect(audit.map(({ action }) => action)).toContain('meetings.reopen')
  })

  it('finds words in title, agenda, decisions and outcomes, whatever the letter case, and shows them in place', async () => {
    const store = await open()
    const w1 = await weekly(store, '2025-12-29')
    const w2 = await weekly(store, '2026-11-16', { title: '消防专题例会' })
    const item = (await read(store, w1)).items[0]?.id ?? ''
    await noteContent(store, actor, item, '王主任：LED 路灯 100% 修好，\n下周复查。', true)
    await addResolution(store, actor, {
      id: newId(),
      meetingId: w2,
      afterId: null,
      content: '楼道清理',
      ownerName: '物业公司',
    })
    const found = async (text: string) =>
      (await meetingList(store.db, community, { text })).map(({ id, excerpt }) => [id, excerpt])
    expect(await found('led 路灯')).toEqual([[w1, '王主任：LED 路灯 100% 修好， 下周复查。']])
    expect(await found('100%')).toHaveLength(1)
    expect(await found('1_0')).toEqual([])
    expect(await found('消防')).toEqual([[w2, null]])
    expect(await found('物业')).toEqual([[w2, '物业公司']])
    expect(await meetingList(store.db, community, { year: 2026 })).toMatchObject([
      { id: w2, resolutions: 1, openResolutions: 1, counts: { expected: 0 } },
    ])
    expect(await meetingList(store.db, community, { kind: 'jointMeeting' })).toEqual([])
  })

  it('proposes a week after the last meeting on its weekday, never a past day', async () => {
    const store = await open()
    expect((await nextMeeting(store.db, community, 'weeklyMeeting', '2026-11-24')).on).toBe('2026-11-24')
    await weekly(store, '2026-11-02', { startTime: '09:00', place: '社区会议室', chairName: '王建国' })
    const next = await nextMeeting(store.db, community, 'weeklyMeeting', '2026-11-24')
    expect(next).toMatchObject({ on: '2026-11-30', startTime: '09:00', place: '社区会议室', chairName: '王建国' })
    expect((await nextMeeting(store.db, community, 'weeklyMeeting', '2026-11-05')).on).toBe('2026-11-09')
  })

  it('removes an open meeting begun by mistake with all that is under it, and only that', async () => {
    const store = await open()
    await sampleRoster(store)
    const w1 = await weekly(store, '2026-11-16')
    const kept = newId()
    await addResolution(store, actor, { id: kept, meetingId: w1, afterId: null, content: '修路灯' })
    const w2 = await weekly(store, '2026-11-23')
    await noteContent(store, actor, (await read(store, w2)).items[0]?.id ?? '', '误记', false)
    await addResolution(store, actor, { id: newId(), meetingId: w2, afterId: null, content: '误' })
    await settleResolution(store, actor, kept, { state: 'done', outcome: null, meetingId: w2 })
    await removeMeeting(store, actor, w2)
    await expect(read(store, w2)).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' })
    expect((await read(store, w1)).resolutions).toMatchObject([{ state: 'done', settledMeetingId: null }])
  })
})
