import { defineEntity } from './entity.ts'
import { choice, integer, text } from './fields.ts'

/** What a person decided about two records: one human, two humans, or not to be told now. */
export const duplicateVerdicts = ['same', 'different', 'unsure'] as const
export type DuplicateVerdict = (typeof duplicateVerdicts)[number]

/**
 * What was decided about two records that looked like one person, by the pair of ids, so that it never comes back as a
 * question. The ids are no references: a decision must not keep a record from being removed, and after a merge it says why the
 * record went. `firstId` is the smaller id. When and by whom a decision was made or changed is in the audit chain as well.
 */
export const duplicateDecision = defineEntity({
  name: 'duplicateDecision',
  label: '查重结论',
  fields: {
    firstId: text({ label: '记录一', max: 36, sensitivity: 'internal' }),
    secondId: text({ label: '记录二', max: 36, sensitivity: 'internal' }),
    verdict: choice(duplicateVerdicts, { label: '结论', sensitivity: 'internal' }),
    /** Name at the time, since operators of another PC are not known here. */
    decidedBy: text({ label: '核对人', max: 50, sensitivity: 'personal' }),
    score: integer({ label: '当时得分（百分之一分）', min: -100_000, sensitivity: 'internal' }),
  },
  unique: [['firstId', 'secondId']],
  indexes: [['secondId']],
})
