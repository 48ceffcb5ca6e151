import { defineEntity } from './entity.ts'
import { choice, jsonText, optionalDate, optionalInstant, optionalText, reference, text } from './fields.ts'

export const boardPapers = ['A4', 'A3'] as const

/** 公示牌 of a grid at a place; wrong (stale) when `digest` no longer is that of what it would show today. */
export const noticeBoard = defineEntity({
  name: 'noticeBoard',
  label: '公示牌',
  fields: {
    gridId: reference('grid', { label: '网格', sensitivity: 'public' }),
    place: optionalText({ label: '张贴位置', max: 80, sensitivity: 'public' }),
    paper: choice(boardPapers, { label: '纸张', sensitivity: 'public' }),
    shown: jsonText({ label: '所示内容', sensitivity: 'public' }),
    digest: text({ label: '内容摘要', max: 64, sensitivity: 'internal' }),
    printedAt: optionalInstant({ label: '印制时间', sensitivity: 'internal' }),
    takenDownOn: optionalDate({ label: '撤下日期', sensitivity: 'internal' }),
  },
  indexes: [['gridId']],
})
