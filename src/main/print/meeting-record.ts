import { printedDate, type IsoDate } from '../../shared/dates.ts'
import { assertGlyphs } from './fonts/missing-glyphs.ts'
import { OfficialFlow } from './layout/official-page.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import {
  attendanceEntries,
  setBody,
  setHeading,
  setLabelled,
  setResolutions,
  setRight,
  type AttendanceGroup,
  type PrintedAgendaItem,
  type PrintedResolution,
} from './meeting-parts.ts'
import { setTitle } from './minutes.ts'
import type { PrintOptions } from './print-options.ts'

/** The record of a meeting kept in the office (会议记录), domain.md §5.2. */
export interface MeetingRecordData {
  /** `新城社区周例会会议记录`. */
  readonly title: string
  readonly date: IsoDate
  /** `9:00`, or empty when not noted. */
  readonly from: string
  readonly to: string
  readonly place: string
  readonly chair: string
  readonly recorder: string
  /** 应到; null prints no counts. */
  readonly expectedCount: number | null
  /** 实到. */
  readonly presentCount: number | null
  readonly present: readonly AttendanceGroup[]
  readonly excused: readonly AttendanceGroup[]
  readonly absent: readonly AttendanceGroup[]
  readonly inAttendance: readonly AttendanceGroup[]
  readonly agendaItems: readonly PrintedAgendaItem[]
  readonly resolutions: readonly PrintedResolution[]
  /** What was left open; empty prints nothing. */
  readonly leftOpen: string
}

/**
 * 会议记录: title, facts, attendance, topics with what was said, decisions, left open, and the places for the
 * signatures of chair and recorder, on the page of GB/T 9704-2012.
 * @throws MissingGlyphError.
 */
export async function meetingRecordPdf(data: MeetingRecordData, options: PrintOptions): Promise<Uint8Array> {
  const writer = new PdfWriter(data.title, options)
  assertGlyphs(writer.fonts, printedTexts(data), 1)
  const flow = new OfficialFlow(writer)
  flow.newPage()
  setTitle(flow, data.title)
  setFacts(flow, data)
  let heading = 1
  for (const item of data.agendaItems) {
    setHeading(flow, heading++, item.title)
    setBody(flow, item.text)
  }
  if (data.resolutions.length > 0) {
    setHeading(flow, heading++, '议定事项')
    setResolutions(flow, data.resolutions)
  }
  if (data.leftOpen.trim() !== '') {
    setHeading(flow, heading, '未决事项')
    setBody(flow, data.leftOpen)
  }
  setSignatures(flow, data)
  await writer.breathe(1, 1)
  return writer.finish()
}

function setFacts(flow: OfficialFlow, data: MeetingRecordData): void {
  const hours = [data.from, data.to].filter(Boolean).join('—')
  setLabelled(flow, '时间', [`${printedDate(data.date)}${hours && ` ${hours}`}`], 0)
  setLabelled(flow, '地点', [data.place].filter(Boolean), 0)
  setLabelled(flow, '主持人', [data.chair].filter(Boolean), 0)
  setLabelled(flow, '记录人', [data.recorder].filter(Boolean), 0)
  if (data.expectedCount !== null && data.presentCount !== null) {
    setLabelled(flow, '人数', [`应到${String(data.expectedCount)}人，实到${String(data.presentCount)}人`], 0)
  }
  setLabelled(flow, '出席', attendanceEntries(data.present), 0)
  setLabelled(flow, '列席', attendanceEntries(data.inAttendance), 0)
  setLabelled(flow, '请假', attendanceEntries(data.excused), 0)
  setLabelled(flow, '缺席', attendanceEntries(data.absent), 0)
  flow.skip(1)
}

/** The places to sign stand together with the date, never alone on a page's end. */
function setSignatures(flow: OfficialFlow, data: MeetingRecordData): void {
  flow.close()
  flow.skip(1)
  flow.require(3)
  const blank = '　'.repeat(6)
  flow.paragraph({ runs: [{ text: `主持人（签字）：${blank}记录人（签字）：`, face: '仿宋' }] })
  flow.skip(1)
  setRight(flow, printedDate(data.date), 4)
}

function printedTexts(data: MeetingRecordData): { label: string; text: string }[] {
  const people = [...data.present, ...data.excused, ...data.absent, ...data.inAttendance]
  return [
    { label: '标题', text: data.title },
    { label: '地点', text: data.place },
    { label: '主持人', text: data.chair },
    { label: '记录人', text: data.recorder },
    { label: '未决事项', text: data.leftOpen },
    ...data.agendaItems.map(({ title, text }) => ({ label: '议题', text: title + text })),
    ...data.resolutions.map(({ text, owner }) => ({ label: '议定事项', text: text + (owner ?? '') })),
    ...people.map(({ unit, names }) => ({ label: '参会人员', text: unit + names.join('') })),
  ]
}
