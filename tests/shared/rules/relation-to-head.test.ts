import { describe, expect, it } from 'vitest'
import { relationToNewHead } from '../../../src/shared/rules/relation-to-head.ts'

/** New head, member and sex of the member; the relation wanted, and in words. */
type Case = readonly [string | null, string, string, string | null, string]

describe('the relation to a new head', () => {
  it.each<Case>([
    ['12', '02', '1', '11', 'the husband when the wife becomes head'],
    ['12', '20', '1', '20', 'her son stays hers'],
    ['12', '51', '1', '53', 'his father is her father-in-law'],
    ['20', '02', '1', '51', 'the father when the son becomes head'],
    ['20', '12', '2', '52', 'the mother'],
    ['20', '30', '2', '70', 'his sister'],
    ['20', '52', '2', '62', 'his grandmother'],
    ['51', '02', '1', '20', 'the son when the father becomes head'],
    ['51', '12', '2', '38', 'the daughter-in-law'],
    ['51', '20', '1', '41', 'the grandson'],
    ['51', '52', '2', '12', 'his wife'],
    ['71', '73', '1', '70', 'brothers stay brothers'],
    ['12', '99', '1', '99', 'no relation stays none'],
    ['12', '71', '1', null, 'what cannot be told is left open'],
    [null, '20', '1', null, 'nothing is told from an unknown relation'],
  ])('head %s, member %s of sex %s: %s (%5$s)', (newHead, relation, sex, wanted, _words) => {
    expect(relationToNewHead({ relation, sex }, newHead)).toBe(wanted)
  })
})
