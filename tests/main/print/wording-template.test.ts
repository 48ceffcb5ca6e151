import { expect, test } from 'vitest'
import { UnknownTemplateFieldError } from '../../../src/main/print/errors/unknown-template-field-error.ts'
import { fillWording } from '../../../src/main/print/wording-template.ts'

test('fields are filled and kept apart from the wording around them', () => {
  expect(fillWording('兹聘请{姓名}同志。\n特发此证。', { 姓名: '䶮㛃' })).toEqual([
    [
      { text: '兹聘请', field: null },
      { text: '䶮㛃', field: '姓名' },
      { text: '同志。', field: null },
    ],
    [{ text: '特发此证。', field: null }],
  ])
})

test('an empty value leaves no part behind', () => {
  expect(fillWording('{称谓}好', { 称谓: '' })).toEqual([[{ text: '好', field: null }]])
})

test.each(['{姓氏}', '{}', '{constructor}'])('%s is refused by its name', (template) => {
  const fill = (): unknown => fillWording(template, { 姓名: '张三' })
  expect(fill).toThrow(UnknownTemplateFieldError)
  expect(fill).toThrow(template)
})
