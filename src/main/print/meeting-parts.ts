import { printedDate, type IsoDate } from '../../shared/dates.ts'
import { chineseNumeral } from './layout/chinese-numeral.ts'
import type { OfficialFlow } from './layout/official-page.ts'

/** People of one unit at a meeting. Reasons, where there are any, stand behind the names: `李四（出差）`. */
export interface AttendanceGroup {
  /** Empty for the community's own people. */
  readonly unit: string
  readonly names: readonly string[]
}

/** One topic and what was said about it; a line feed starts a paragraph. */
export interface PrintedAgendaItem {
  readonly title: string
  readonly text: string
}

/** A decision (议定事项) with who carries it out and until when. */
export interface PrintedResolution {
  readonly text: string
  readonly owner: string | null
  readonly deadline: IsoDate | null
}

/** A first-level heading, 黑体 (`一、`). */
export function setHeading(flow: OfficialFlow, index: number, title: string): void {
  flow.paragraph({ runs: [{ text: `${chineseNumeral(index)}、${title}`, face: '黑体' }], keepWithNext: true })
}

/** Body paragraphs, 仿宋; a line feed starts a new one. Headings of the second level (`（一）`) are set in 楷体. */
export function setBody(flow: OfficialFlow, text: string): void {
  for (const paragraph of text.split('\n')) {
    const trimmed = paragraph.trim()
    if (trimmed === '') continue
    const [, heading, rest] = /^(（[一二三四五六七八九十]+）[^。]{1,24}。?)(.*)$/u.exec(trimmed) ?? []
    if (heading === undefined) flow.paragraph({ runs: [{ text: trimmed, face: '仿宋' }] })
    else {
      flow.paragraph({
        runs: [
          { text: heading, face: '楷体' },
          { text: rest ?? '', face: '仿宋' },
        ],
        keepWithNext: rest === '',
      })
    }
  }
}

/** Decisions, numbered `1.`, with 责任人 and 时限 in brackets. */
export function setResolutions(flow: OfficialFlow, resolutions: readonly PrintedResolution[]): void {
  for (const [index, { text, owner, deadline }] of resolutions.entries()) {
    const duty = [owner && `责任人：${owner}`, deadline && `时限：${printedDate(deadline)}前`]
      .filter(Boolean)
      .join('；')
    const wording = text.trim().replace(/。$/u, '')
    const sentence = `${String(index + 1)}．${wording}${duty && `（${duty}）`}。`
    flow.paragraph({ runs: [{ text: sentence, face: '仿宋' }] })
  }
}

/**
 * `出席：` and the like: 左空二字, the label in 黑体, the text in 仿宋, further lines aligned behind the colon
 * (GB/T 9704-2012, 10.3). Nothing for an empty list.
 */
export function setLabelled(flow: OfficialFlow, label: string, entries: readonly string[], left = 2): void {
  const hanging = Array.from(label).length + 1
  for (const [index, entry] of entries.entries()) {
    const runs = [{ text: entry, face: '仿宋' as const }]
    if (index > 0) flow.paragraph({ runs, left: left + hanging, first: 0 })
    else {
      const labelled = [{ text: `${label}：`, face: '黑体' as const }, ...runs]
      flow.paragraph({ runs: labelled, left: left + hanging, first: -hanging })
    }
  }
}

/** Each unit's people as one entry: unit, a wide space, names with `、`. */
export function attendanceEntries(groups: readonly AttendanceGroup[]): string[] {
  return groups
    .filter(({ names }) => names.length > 0)
    .map(({ unit, names }) => [unit, names.join('、')].filter(Boolean).join('　'))
}

/** A line at the right edge, as many characters in: the date stands 右空四字 (7.3.5). */
export function setRight(flow: OfficialFlow, text: string, right: number): void {
  flow.paragraph({ runs: [{ text, face: '仿宋' }], first: 0, right, align: 'right' })
}
