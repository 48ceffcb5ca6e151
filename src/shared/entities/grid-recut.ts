import { defineEntity } from './entity.ts'
import { choice, date, jsonText, optionalText } from './fields.ts'

export const recutKinds = ['move', 'merge', 'split'] as const

/** One cutting anew of grids from a date: which grids went in, which came out. */
export const gridRecut = defineEntity({
  name: 'gridRecut',
  label: '网格调整',
  fields: {
    kind: choice(recutKinds, { label: '方式', sensitivity: 'public' }),
    on: date({ label: '调整日期', sensitivity: 'public' }),
    fromGridIds: jsonText({ label: '调整前网格', sensitivity: 'public' }),
    toGridIds: jsonText({ label: '调整后网格', sensitivity: 'public' }),
    reason: optionalText({ label: '原因', max: 200, sensitivity: 'internal' }),
  },
})
