import { readFileSync } from 'node:fs'
import type { CertificateData } from '../../../src/main/print/certificate.ts'
import type { BoardPerson, NoticeBoardData } from '../../../src/main/print/notice-board-data.ts'
import { contactCard } from '../../../src/shared/rules/contact-card.ts'

const SURNAMES = ['王', '李', '张', '欧阳', '尉迟', '单', '仇', '解']
const list = readFileSync(new URL('../../fixtures/tongyong-guifan-8105.txt', import.meta.url), 'utf8')
const CHARACTERS = list
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t')[1] ?? '')

/** An invented name of the whole standard list, the same for the same number. */
export function sampleName(index: number): string {
  const at = (step: number): string => CHARACTERS[(index * step) % CHARACTERS.length] ?? ''
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${at(7)}${index % 3 === 0 ? '' : at(13)}`
}

/** Certificates of invented people, each with its QR code. */
export function sampleCertificates(count: number): CertificateData[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `略新聘〔2026〕${String(index + 1).padStart(3, '0')}号`
    const grid = `第${String((index % 104) + 1)}网格`
    const fields = {
      姓名: sampleName(index),
      称谓: '同志',
      街道: '兴州街道',
      社区: '新城社区',
      网格: grid,
      角色: '网格员',
      起: '2026年1月5日',
      止: '2028年12月31日',
    }
    const qr = `聘书 ${number} ${grid} 网格员 2026-01-05至2028-12-31`
    return { fields, number, photo: null, qr, issuer: '新城社区居民委员会', date: '2026-01-05' }
  })
}

const PHOTO = readFileSync(new URL('../../fixtures/invented-photo.jpg', import.meta.url))

/** The invented photo as another file for every number: a JPEG comment keeps them apart. */
function samplePhoto(index: number): Uint8Array {
  const comment = Buffer.alloc(8)
  comment.writeUInt16BE(0xfffe, 0)
  comment.writeUInt16BE(6, 2)
  comment.writeUInt32BE(index, 4)
  return Buffer.concat([PHOTO.subarray(0, 2), comment, PHOTO.subarray(2)])
}

/** Boards of invented grids, four people with photos each. */
export function sampleBoards(count: number): NoticeBoardData[] {
  return Array.from({ length: count }, (_, index) => {
    const person = (role: string, at: number): BoardPerson => {
      const seed = index * 4 + at
      return { name: sampleName(seed), role, phone: `1380000${String(1000 + seed)}`, photo: samplePhoto(seed) }
    }
    const gridName = `第${String(index + 1)}网格`
    const captain = person('网格长', 0)
    const card = {
      name: captain.name,
      title: `${gridName}网格长`,
      organization: '新城社区',
      phone: captain.phone ?? '',
    }
    return {
      community: '略阳县兴州街道新城社区',
      title: '三级网格公示牌',
      gridName,
      scope: '香山湾小区1—8号楼，东至狮凤路，南至滨江大道，西至新城小学，北至铁路涵洞',
      captain,
      members: [person('网格监督员', 1), person('网格员', 2), person('网格员', 3)],
      duties: ['网格长职责', '网格员职责'].map((heading) => ({
        heading,
        lines: ['宣传政策，密切党群关系。', '每日汇总民情日志，普通诉求当场解决。', '入户走访，关心困难群体。'],
      })),
      supervisionPhone: '0916-4821234',
      communityPhone: '0916-4825678',
      qr: contactCard(card),
      updated: '2026-01-05',
    }
  })
}
