import { certificatesPdf, START_WORDING } from '../../src/main/print/certificate.ts'
import { pdfInfo } from '../support/pdf-tools.ts'
import { convertWithLibreOffice, flatText } from './support/libre-office.ts'
import { peakMemory } from './support/peak-memory.ts'
import { sampleCertificates } from './support/print-samples.ts'
import { qrPng } from './support/qr-png.ts'
import { limitRow, ratioRow, type BenchRow } from './support/row.ts'

export const name = 'certificates-batch'

const COUNT = 1043

/**
 * 1,043 certificates with QR codes in one PDF, from a cold start (fonts are read, nothing is cached), against LibreOffice
 * for a document of the same pages, texts and codes.
 */
export async function bench(): Promise<BenchRow[]> {
  const certificates = sampleCertificates(COUNT)
  const start = performance.now()
  const batch = { title: '聘书', wording: START_WORDING, certificates }
  const pdf = await certificatesPdf(batch, { created: new Date('2026-01-05T01:00:00Z') })
  const ours = performance.now() - start
  const memory = peakMemory()
  const office = convertWithLibreOffice(officeDocument(), 'fodt')
  const pages = office === null ? 0 : Number(pdfInfo(office.pdf)['Pages'])
  if (office !== null && pages !== COUNT) throw new Error(`the reference has ${String(pages)} pages`)
  const note = office === null ? 'LibreOffice: not installed' : `${String(COUNT)} pages each; reference: LibreOffice`
  return [
    ratioRow({ name, ours, reference: office?.time ?? null, unit: 'ms', most: 0.5, note }),
    limitRow({ name: `${name}-memory`, ours: memory, unit: 'MB', most: 500, note: 'peak of the whole process' }),
    ratioRow({
      name: `${name}-size`,
      ours: pdf.length / 1024,
      reference: office === null ? null : office.pdf.length / 1024,
      unit: 'KB',
      most: 1.5,
      note,
    }),
  ]
}

/** The same certificates as a flat OpenDocument text: one page each, with its code as a picture. */
function officeDocument(): string {
  const styles = [
    paragraph('T', 48, 'center', 'fo:break-before="page"'),
    paragraph('N', 12, 'center'),
    paragraph('B', 22, 'justify', 'fo:text-indent="16mm" fo:line-height="150%"'),
    paragraph('R', 18, 'end'),
  ]
  const pages = sampleCertificates(COUNT).map(({ fields, number, qr, issuer }) => {
    const code = qrPng(qr ?? '').toString('base64')
    return `<text:p text:style-name="T">聘 书</text:p><text:p text:style-name="N">编号：${number ?? ''}</text:p>
<text:p text:style-name="B">兹聘请 ${fields.姓名} 同志为兴州街道新城社区${fields.网格 ?? ''}网格员，聘期自2026年1月5日至2028年12月31日。</text:p>
<text:p text:style-name="B">特发此证。</text:p>
<text:p text:style-name="R">${issuer}</text:p><text:p text:style-name="R">2026年1月5日</text:p>
<text:p><draw:frame text:anchor-type="as-char" svg:width="22mm" svg:height="22mm"><draw:image>
<office:binary-data>${code}</office:binary-data></draw:image></draw:frame></text:p>`
  })
  return flatText(styles.join(''), pages.join('\n'))
}

function paragraph(style: string, size: number, align: string, extra = ''): string {
  return `<style:style style:name="${style}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}"
 fo:margin-bottom="2mm" ${extra}/><style:text-properties style:font-name-asian="Noto Serif CJK SC"
 style:font-size-asian="${String(size)}pt" fo:font-size="${String(size)}pt"/></style:style>`
}
