import { expect, it } from 'vitest'
import { agoText } from '../../../src/renderer/components/ago.ts'

const now = new Date('2026-11-24T04:00:00Z')

it.each([
  ['2026-11-24T01:10:00.000Z', '今天 09:10'],
  ['2026-11-23T15:59:00.000Z', '昨天'],
  ['2026-11-23T16:01:00.000Z', '今天 00:01'],
  ['2026-11-22T04:00:00.000Z', '2天前'],
  ['2026-11-25T04:00:00.000Z', '今天 12:00'],
])('%s is read as %s at noon of 24 November in China', (instant, text) => {
  expect(agoText(instant, now)).toBe(text)
})
