import { expect, test } from 'vitest'
import { recoverySheetPdf } from '../../../src/main/print/recovery-sheet.ts'
import { pdfInfo, pdfText } from '../../support/pdf-tools.ts'

test('a recovery sheet shows office, day, the code in its groups, and how to keep it, on one page', async () => {
  const groups = ['K7QP4', 'M2XW9', '3HTRC', 'V8NDJ', '6FYBG', 'Z5SAE']
  const created = new Date('2026-01-05T01:00:00Z')
  const pdf = await recoverySheetPdf({ office: '新城社区', date: '2026-01-05', groups }, { created })
  const text = pdfText(pdf).replace(/\s/gu, '')
  expect(text).toContain('新城社区生成日期：2026年1月5日')
  expect(text).toContain(groups.join(''))
  expect(text).toContain('任何人都无法再打开数据')
  expect(pdfInfo(pdf)['Pages']).toBe('1')
})
