import { expect, it } from 'vitest'
import { parseTimeText } from '../../../src/shared/rules/time-input.ts'

it.each([
  ['9', '09:00'],
  ['900', '09:00'],
  ['0930', '09:30'],
  ['9:30', '09:30'],
  ['14：05', '14:05'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['9点15分', '09:15'],
  ['下午2点', '14:00'],
  ['下午 2:30', '14:30'],
  ['９.30', '09:30'],
  ['', null],
  ['25:00', undefined],
  ['9:75', undefined],
  ['上班后', undefined],
])('reads %j as %j', (text, time) => {
  expect(parseTimeText(text)).toBe(time)
})
