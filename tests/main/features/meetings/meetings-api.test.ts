import { expect, it } from 'vitest'
import { openOffice, refusal } from '../../../support/api.ts'
import { newId } from './meeting-samples.ts'

it(
  'takes a meeting from its first note to its printed minutes, through the program’s own client',
  { timeout: 60_000 },
  async () => {
    const office = await openOffice()
    const { meetings } = office.api
    const next = await meetings.next.query({ kind: 'weeklyMeeting' })
    expect(next.on).toBe('2026-11-24')
    const { id } = await meetings.create.mutate({
      kind: 'weeklyMeeting',
      title: '新城社区周例会',
      on: next.on,
      head: { startTime: '09:00', place: '社区会议室' },
    })
    const change = await meetings.change.mutate({ id, patch: { chairName: '王建国', endTime: '10:30' } })
    expect(change.savedAt).toMatch(/^2026-11-24T01:/)
    expect(await refusal(meetings.change.mutate({ id, patch: { endTime: '25:00' } }))).toMatchObject({
      code: 'INPUT_INVALID',
    })
    await meetings.attendance.add.mutate({
      id: newId(),
      meetingId: id,
      personId: null,
      name: '王建国',
      unit: '支部书记',
      attendance: 'present',
    })
    const [item] = (await meetings.get.query({ id })).items
    await meetings.agenda.changeTitle.mutate({ id: item?.id ?? '', title: '路灯维修' })
    await meetings.agenda.note.mutate({ id: item?.id ?? '', content: '王建国：第二网格还有 6 盏不亮。' })
    const decided = newId()
    await meetings.resolutions.add.mutate({
      id: decided,
      meetingId: id,
      afterId: null,
      values: { content: '更换路灯' },
    })
    expect(await meetings.checks.query({ id })).toMatchObject({
      number: '第1号',
      findings: [
        { code: 'NO_RECORDER' },
        { code: 'RESOLUTION_WITHOUT_OWNER' },
        { code: 'RESOLUTION_WITHOUT_DEADLINE' },
      ],
    })
    await meetings.resolutions.change.mutate({ id: decided, patch: { ownerName: '物业公司', dueOn: '2026-12-01' } })
    await meetings.finish.mutate({ id, number: '第1号' })
    expect(await refusal(meetings.agenda.note.mutate({ id: item?.id ?? '', content: '改' }))).toMatchObject({
      code: 'MEETING_FINISHED',
      text: { next: '需要修改时请先点“重新打开”。' },
    })
    for (const kind of ['minutes', 'meetingRecord'] as const) {
      const { documentId, fileName } = await meetings.document.mutate({ id, kind })
      expect(fileName).toMatch(/^会议(纪要|记录)-2026-11-24\.pdf$/)
      const pdf = await office.fetch(`/files/documents/${documentId}`)
      expect(
        Buffer.from(await pdf.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    expect(await meetings.resolutions.list.query({ state: 'open' })).toMatchObject([{ content: '更换路灯' }])
    await office.close()
  },
)
