import { expect, it } from 'vitest'
import { givenNameOf } from '../../../src/shared/rules/given-name.ts'

it.each([
  ['张建国', '建国'],
  ['王敏', '敏'],
  ['欧阳晓棠', '晓棠'],
  ['欧阳', '阳'],
  ['古丽娜尔·阿依登', '阿依登'],
  ['赵𬘘宁', '𬘘宁'],
  ['解', ''],
])('the given name of %j is %j', (name, given) => {
  expect(givenNameOf(name)).toBe(given)
})
