import { describe, expect, test } from 'vitest'
import { IdentityNumberOnBoardError } from '../../../src/main/print/errors/identity-number-on-board-error.ts'
import { TextDoesNotFitError } from '../../../src/main/print/errors/text-does-not-fit-error.ts'
import type { NoticeBoardData } from '../../../src/main/print/notice-board-data.ts'
import { noticeBoardsPdf } from '../../../src/main/print/notice-board.ts'
import { contactCard } from '../../../src/shared/rules/contact-card.ts'
import { pdfInfo, pdfQrCode, pdfText } from '../../support/pdf-tools.ts'

const created = new Date('2026-01-05T01:00:00Z')
const person = (name: string, role = '网格员') => ({ name, role, phone: '13800001234', photo: null })
const card = contactCard({ name: '李明', title: '第三网格网格长', organization: '新城社区', phone: '13800001234' })

const board = (changes: Partial<NoticeBoardData> = {}): NoticeBoardData => ({
  community: '略阳县兴州街道新城社区',
  title: '三级网格公示牌',
  gridName: '第三网格',
  scope: '香山湾小区1—8号楼',
  captain: person('李明', '网格长'),
  members: [person('王芳'), person('䶮𬘘')],
  duties: [{ heading: '网格长职责', lines: ['每日汇总民情日志。'] }],
  supervisionPhone: '0916-4821234',
  communityPhone: null,
  qr: card,
  updated: '2026-01-05',
  ...changes,
})

const print = (boards: NoticeBoardData[], paper: 'A4' | 'A3' = 'A4'): Promise<Uint8Array> =>
  noticeBoardsPdf(boards, paper, { created })

describe('a notice board', () => {
  test('shows grid, scope, people, duties, supervision phone and day', async () => {
    const text = pdfText(await print([board()])).replace(/\s/gu, '')
    for (const part of [
      '第三网格',
      '香山湾小区1—8号楼',
      '李明',
      '䶮𬘘',
      '1．每日汇总民情日志。',
      '监督电话：0916-4821234',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('更新日期：2026年1月5日')
  })

  test("has the captain's contact card as a QR code readable from 150 dpi, on A4 and on A3", async () => {
    expect(pdfQrCode(await print([board()]))).toBe(card)
    expect(pdfQrCode(await print([board()], 'A3'))).toBe(card)
  })

  test('says 暂缺 where the grid has no captain', async () => {
    expect(pdfText(await print([board({ captain: null, qr: null })]))).toContain('暂缺')
  })

  test('has room for twelve members and refuses a thirteenth', async () => {
    const members = Array.from({ length: 12 }, () => person('阿卜杜热西提·买买提'))
    await expect(print([board({ members })])).resolves.toBeInstanceOf(Uint8Array)
    await expect(print([board({ members: [...members, person('王芳')] })])).rejects.toThrow(TextDoesNotFitError)
  })

  test.each([
    ['网格范围', { scope: '户主 610727198001010011' }],
    ['职责', { duties: [{ heading: '职责', lines: ['联系 61072719800101001X'] }] }],
    ['姓名', { members: [person('王芳610727800101001')] }],
    ['二维码', { qr: 'NOTE:610727198001010011' }],
  ])('with an identity number in %s is refused, naming the place', async (label, changes) => {
    const printing = print([board(), board(changes)])
    await expect(printing).rejects.toThrow(IdentityNumberOnBoardError)
    await expect(printing).rejects.toMatchObject({ data: { label, item: 2 } })
  })

  test('with duties of a thousand lines is refused, never cut off', async () => {
    const lines = Array.from({ length: 1000 }, () => '巡查')
    const printing = print([board({ duties: [{ heading: '职责', lines }] })])
    await expect(printing).rejects.toMatchObject({ data: { label: '职责', item: 1 } })
  })
})

test('boards of a community come as one file, one page each, on the paper chosen', async () => {
  const info = pdfInfo(await print([board(), board({ gridName: '第四网格' })], 'A3'))
  expect(info['Pages']).toBe('2')
  expect(info['Page size']).toMatch(/^841\.\d+ x 1190\.\d+ pts \(A3\)$/u)
})
