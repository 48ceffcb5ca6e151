import { expect, test } from 'vitest'
import { meetingRecordPdf } from '../../../src/main/print/meeting-record.ts'
import { pdfText } from '../../support/pdf-tools.ts'

test('a meeting record names time, place, people, topics, decisions and the places to sign', async () => {
  const data = {
    title: '新城社区周例会会议记录',
    date: '2026-01-05',
    from: '9:00',
    to: '10:30',
    place: '社区会议室',
    chair: '李明',
    recorder: '王芳',
    expectedCount: 12,
    presentCount: 11,
    present: [{ unit: '', names: ['李明', '王芳'] }],
    excused: [{ unit: '', names: ['吴刚（出差）'] }],
    absent: [],
    inAttendance: [],
    agendaItems: [{ title: '入户走访', text: '李明：本周完成。\n王芳：第三网格已完成。' }],
    resolutions: [{ text: '每个网格确定一名联络员', owner: null, deadline: null }],
    leftOpen: '停车位划线。',
  }
  const text = pdfText(await meetingRecordPdf(data, { created: new Date('2026-01-05T03:00:00Z') })).replace(/\s/gu, '')
  expect(text).toContain('时间：2026年1月5日9:00—10:30地点：社区会议室主持人：李明记录人：王芳人数：应到12人，实到11人')
  expect(text).toContain('请假：吴刚（出差）')
  expect(text).toContain(
    '一、入户走访李明：本周完成。王芳：第三网格已完成。二、议定事项1．每个网格确定一名联络员。三、未决事项',
  )
  expect(text).toContain('主持人（签字）：记录人（签字）：2026年1月5日')
})
