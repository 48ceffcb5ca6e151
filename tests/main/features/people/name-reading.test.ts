import { describe, expect, it } from 'vitest'
import { correctedReading, nameReading } from '../../../../src/main/features/people/name-reading.ts'

describe('the reading of a name', () => {
  it.each([
    ['单雄', 'shan xiong', 'sx'],
    ['仇堃', 'qiu kun', 'qk'],
    ['解骉', 'xie biao', 'xb'],
    ['尉迟敬', 'yu chi jing', 'ycj'],
    ['吕布', 'lv bu', 'lb'],
    ['王𬭎', 'wang hong', 'wh'],
    ['古丽娜尔·买买提', 'gu li na er mai mai ti', 'glnemmt'],
    ['John Smith', 'john smith', 'js'],
  ])('of %s is %s', async (name, pinyin, initials) => {
    expect(await nameReading(name)).toEqual({ pinyin, initials })
  })

  it('can be corrected by a person', () => {
    expect(correctedReading(' Lǚ’Shan ü ')).toEqual({ pinyin: 'lǚ shan v', initials: 'lsv' })
  })
})
