import { expect, test } from 'vitest'
import { contactCard } from '../../../src/shared/rules/contact-card.ts'

const person = { name: '欧阳䶮', title: '第三网格网格长', organization: '新城社区', phone: '138 0000-1234' }

test('a contact card is a vCard 3.0 with CRLF line ends and a dialable number', () => {
  const lines = contactCard(person).split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCARD', 'VERSION:3.0'])
  expect(lines).toContain('FN:欧阳䶮')
  expect(lines).toContain('TEL;TYPE=CELL:13800001234')
  expect(lines.slice(-2)).toEqual(['END:VCARD', ''])
})

test('separators of the format are escaped in texts', () => {
  expect(contactCard({ ...person, organization: '新城社区;第三,网格\\组' })).toContain(
    'ORG:新城社区\\;第三\\,网格\\\\组',
  )
})
