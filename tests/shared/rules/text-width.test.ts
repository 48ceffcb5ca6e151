import { describe, expect, it } from 'vitest'
import {
  characterCount,
  cleanText,
  compactText,
  firstCharacters,
  toHalfWidth,
} from '../../../src/shared/rules/text-width.ts'

describe('text', () => {
  it('makes full-width digits and letters half-width and leaves Chinese marks', () => {
    expect(toHalfWidth('１２Ａｂ，：（）　')).toBe('12Ab，：（） ')
  })

  it('drops what nobody sees', () => {
    expect(cleanText('\uFEFF\t姓\u00A0 名\u200B\n')).toBe('姓 名')
    expect(cleanText(' 一 \r\n\t二 ', { lines: true })).toBe('一\n二')
    expect(compactText('姓 　 名')).toBe('姓名')
  })

  it('counts and cuts by character', () => {
    expect(characterCount('赵𬸚')).toBe(2)
    expect(firstCharacters('𬸚𣲘王', 2)).toBe('𬸚𣲘')
  })
})
