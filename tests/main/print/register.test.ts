import { expect, test } from 'vitest'
import { registerPdf, type RegisterEntry } from '../../../src/main/print/register.ts'
import { pdfInfo, pdfText } from '../../support/pdf-tools.ts'

const entry: RegisterEntry = {
  number: '略新聘〔2026〕001号',
  name: '欧阳䶮㛃',
  gender: '男',
  maskedIdentityNumber: '610***********1234',
  politicalStatus: '中共党员',
  workUnit: '县医院',
  dualRegistration: true,
  grid: '第三网格',
  role: '网格长',
  from: '2026-01-05',
  to: null,
  appointedOn: '2026-01-05',
  basis: '支部会议',
  signatory: '李明',
  printedOn: '2026-01-06',
  printedTimes: 2,
  endedOn: '2026-06-01',
  endReason: '解聘',
}

test('the register lies on A4 and has every column of an appointment, from number to end', async () => {
  const data = { community: '新城社区', filter: '', entries: [entry], note: '' }
  const pdf = await registerPdf(data, { created: new Date('2026-01-05T01:00:00Z') })
  expect(pdfInfo(pdf)['Page size']).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)$/u)
  const text = pdfText(pdf).replace(/\s/gu, '')
  expect(text).toContain('聘任登记簿新城社区共1份')
  for (const part of ['欧阳䶮㛃', '县医院', '支部会议', '2026.1.6', '共2次', '2026.6.1', '解聘', '领取签字']) {
    expect(text).toContain(part)
  }
})
