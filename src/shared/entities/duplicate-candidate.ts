import { defineEntity } from './entity.ts'
import { integer, text } from './fields.ts'

/**
 * Two records the last whole-base search found alike: derived, of this PC alone, made anew by every search. Why they are alike
 * is computed when shown, from the records as they are then. `firstId` is the smaller id.
 */
export const duplicateCandidate = defineEntity({
  name: 'duplicateCandidate',
  label: '疑似重复',
  synced: false,
  fields: {
    firstId: text({ label: '记录一', max: 36, sensitivity: 'internal' }),
    secondId: text({ label: '记录二', max: 36, sensitivity: 'internal' }),
    score: integer({ label: '得分（百分之一分）', sensitivity: 'internal' }),
  },
  unique: [['firstId', 'secondId']],
  indexes: [['score']],
})
