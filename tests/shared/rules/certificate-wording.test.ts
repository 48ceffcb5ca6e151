import { expect, it } from 'vitest'
import { checkWording } from '../../../src/shared/rules/certificate-wording.ts'
import { defaultSettings } from '../../../src/shared/settings.ts'

const found = (wording: string) => checkWording(wording).map(({ code, at }) => [code, at?.line, at?.character])

it('the wording an office starts with has nothing wrong', () => {
  expect(checkWording(defaultSettings.certificateWording)).toEqual([])
})

it('an unknown field and a single brace are named with line and character', () => {
  const wording = '兹聘请{姓名}，自{起}至{止}。\n𬭊为{网各}{角色}。\n特发}此证。'
  expect(checkWording(wording)[0]?.text).toBe('第 2 行第 3 字的“{网各}”不是可用的项目。')
  expect(found(wording)).toEqual([
    ['WORDING_UNKNOWN_FIELD', 2, 3],
    ['WORDING_BRACE', 3, 3],
  ])
})

it('a wording must name the person; one without the term is only warned of', () => {
  expect(checkWording('兹聘请为网格员').map(({ code, severity }) => [code, severity])).toEqual([
    ['WORDING_NO_NAME', 'error'],
    ['WORDING_NO_TERM', 'warning'],
  ])
})

it('a wording longer than 600 characters is refused', () => {
  expect(found(`{姓名}{起}{止}${'字'.repeat(590)}`)).toEqual([])
  expect(found(`{姓名}{起}{止}${'字'.repeat(591)}`)).toEqual([['WORDING_LENGTH', undefined, undefined]])
})
