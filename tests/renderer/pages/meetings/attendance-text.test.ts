import { expect, it } from 'vitest'
import { readAttendanceText } from '../../../../src/renderer/pages/meetings/notes/attendance-text.ts'
import { matchingPeople } from '../../../../src/renderer/pages/meetings/notes/matching-people.ts'

it.each([
  ['zxl', { who: 'zxl', attendance: null }],
  ['zxl2', { who: 'zxl', attendance: 'excused' }],
  ['张秀兰 3', { who: '张秀兰', attendance: 'absent' }],
  ['陈宾　县民政局４', { guestName: '陈宾', guestUnit: '县民政局', attendance: 'inAttendance' }],
  ['', { who: '', attendance: null }],
])('reads %j', (text, expected) => {
  expect(readAttendanceText(text)).toMatchObject(expected)
})

const person = (name: string, pinyin: string, initials: string) => ({
  personId: name,
  name,
  pinyin,
  initials,
  unit: '网格长',
  grids: '',
  isExpected: true,
})

it('finds people by name, pinyin and initials, the best first', () => {
  const people = [person('李兰', 'lilan', 'll'), person('吕梅', 'lvmei', 'lm'), person('张秀兰', 'zhangxiulan', 'zxl')]
  const found = (text: string) => matchingPeople(people, text).map(({ name }) => name)
  expect(found('zxl')).toEqual(['张秀兰'])
  expect(found('l')).toEqual(['李兰', '吕梅'])
  expect(found('LVM')).toEqual(['吕梅'])
  expect(found('兰')).toEqual(['李兰', '张秀兰'])
  expect(found('')).toHaveLength(3)
  expect(found('王')).toEqual([])
})
