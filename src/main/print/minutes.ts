import { printedDate, type IsoDate } from '../../shared/dates.ts'
import { assertGlyphs } from './fonts/missing-glyphs.ts'
import { setFittedLine } from './layout/fit-line.ts'
import { OFFICIAL_RED } from './layout/ink.ts'
import { lineBaseline, OFFICIAL_CHARACTER, OFFICIAL_PAGE, OfficialFlow } from './layout/official-page.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { textWidth } from './layout/text-width.ts'
import { titleLines } from './layout/title-lines.ts'
import { mm, TYPE_SIZE } from './layout/units.ts'
import {
  attendanceEntries,
  setBody,
  setHeading,
  setLabelled,
  setResolutions,
  type AttendanceGroup,
  type PrintedAgendaItem,
  type PrintedResolution,
} from './meeting-parts.ts'
import type { PrintOptions } from './print-options.ts'

/** Minutes of a meeting as they are issued (会议纪要). */
export interface MinutesData {
  /** The red mark: `新城社区会议纪要`. */
  readonly mark: string
  /** `〔2026〕1号` or `第1号`; null prints none. */
  readonly number: string | null
  readonly issuer: string
  readonly date: IsoDate
  /** The document's own title; null prints none. */
  readonly title: string | null
  /** Time, place, chair and topic in sentences; a line feed starts a paragraph. */
  readonly overview: string
  readonly agendaItems: readonly PrintedAgendaItem[]
  readonly resolutions: readonly PrintedResolution[]
  readonly present: readonly AttendanceGroup[]
  readonly excused: readonly AttendanceGroup[]
  readonly inAttendance: readonly AttendanceGroup[]
}

/** The mark stands 35 mm below the top of the 版心 (10.3). */
const MARK_TOP = mm(35)
/** The lines of the first page on which number, issuer and title stand, from 0: two below the mark, one below that. */
const NUMBER_LINE = 7
const ISSUER_LINE = 8

/**
 * 会议纪要 in the layout of GB/T 9704-2012, 10.3: red mark, number, issuer and date, text, attendance; no seal.
 * @throws MissingGlyphError, TextDoesNotFitError (the mark).
 */
export async function minutesPdf(data: MinutesData, options: PrintOptions): Promise<Uint8Array> {
  const writer = new PdfWriter(data.title ?? data.mark, options)
  assertGlyphs(writer.fonts, printedTexts(data), 1)
  const flow = new OfficialFlow(writer)
  flow.newPage()
  drawHead(writer, flow, data)
  setBody(flow, data.overview)
  let heading = 1
  for (const item of data.agendaItems) {
    setHeading(flow, heading++, item.title)
    setBody(flow, item.text)
  }
  if (data.resolutions.length > 0) {
    setHeading(flow, heading, '会议议定事项')
    setResolutions(flow, data.resolutions)
  }
  flow.skip(1)
  setLabelled(flow, '出席', attendanceEntries(data.present))
  setLabelled(flow, '请假', attendanceEntries(data.excused))
  setLabelled(flow, '列席', attendanceEntries(data.inAttendance))
  flow.close()
  await writer.breathe(1, 1)
  return writer.finish()
}

function drawHead(writer: PdfWriter, flow: OfficialFlow, data: MinutesData): void {
  const { left, top, width } = OFFICIAL_PAGE
  const size = TYPE_SIZE.初号
  setFittedLine(writer, {
    text: data.mark,
    face: '小标宋',
    size,
    least: TYPE_SIZE.一号,
    ink: OFFICIAL_RED,
    label: '纪要标志',
    item: 1,
    x: left,
    y: top + MARK_TOP + size * 0.88,
    width,
    align: 'center',
    spacing: 0.08,
  })
  if (data.number !== null) {
    flow.goTo(NUMBER_LINE)
    flow.paragraph({ runs: [{ text: data.number, face: '仿宋' }], first: 0, align: 'center' })
  }
  flow.goTo(ISSUER_LINE)
  const date = printedDate(data.date)
  const glyphs = writer.shape('仿宋', date)
  const { size: body, spacing } = OFFICIAL_PAGE
  const dateWidth = textWidth(glyphs, body, spacing)
  const y = lineBaseline(ISSUER_LINE + 1)
  writer.text({ glyphs, x: left + width - OFFICIAL_CHARACTER - dateWidth, y, size: body, spacing })
  setFittedLine(writer, {
    text: data.issuer,
    face: '仿宋',
    size: body,
    least: TYPE_SIZE.五号,
    label: '发文机关',
    item: 1,
    x: left + OFFICIAL_CHARACTER,
    y,
    width: width - dateWidth - 3 * OFFICIAL_CHARACTER,
  })
  const rule = lineBaseline(ISSUER_LINE + 1) + mm(4)
  writer.line(left, rule, left + width, rule, OFFICIAL_RED, 1.5)
  flow.goTo(ISSUER_LINE + 3)
  if (data.title !== null) setTitle(flow, data.title)
}

/** The title, 二号小标宋, centred, one line of the grid for each of its lines, and a blank line below. */
export function setTitle(flow: OfficialFlow, title: string): void {
  const { left, width } = OFFICIAL_PAGE
  const { writer } = flow
  const size = TYPE_SIZE.二号
  for (const line of titleLines(writer, title, '小标宋', size, width)) {
    const glyphs = writer.shape('小标宋', line)
    flow.require(2)
    const y = lineBaseline(flow.line) + 2
    writer.text({ glyphs, x: left + (width - textWidth(glyphs, size)) / 2, y, size })
    flow.goTo(flow.line + 1)
  }
  flow.skip(1)
}

function printedTexts(data: MinutesData): { label: string; text: string }[] {
  const people = [...data.present, ...data.excused, ...data.inAttendance]
  return [
    { label: '纪要标志', text: data.mark },
    { label: '编号', text: data.number ?? '' },
    { label: '发文机关', text: data.issuer },
    { label: '标题', text: data.title ?? '' },
    { label: '会议概况', text: data.overview },
    ...data.agendaItems.map(({ title, text }) => ({ label: '议题', text: title + text })),
    ...data.resolutions.map(({ text, owner }) => ({ label: '议定事项', text: text + (owner ?? '') })),
    ...people.map(({ unit, names }) => ({ label: '参会人员', text: unit + names.join('') })),
  ]
}
