import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCertificatePattern,
  DEFAULT_CERTIFICATE_PATTERN,
  formatCertificateNumber,
  parseCertificateNumber,
} from '../../../src/shared/rules/certificate-number.ts'

describe('certificate numbers', () => {
  it('prints the number a new office starts with', () => {
    expect(formatCertificateNumber(DEFAULT_CERTIFICATE_PATTERN, { year: 2026, serial: 1 })).toBe('略新聘〔2026〕001号')
    expect(formatCertificateNumber('聘{年}-{序号}', { year: 2026, serial: 12 })).toBe('聘2026-12')
  })

  it('reads every number back that it prints', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(DEFAULT_CERTIFICATE_PATTERN, '聘{年}-{序号}', '{年}.{序号:4}', '({年})第{序号:2}号'),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 20_000 }),
        (pattern, year, serial) => {
          expect(parseCertificateNumber(pattern, formatCertificateNumber(pattern, { year, serial }))).toEqual({
            year,
            serial,
          })
        },
      ),
    )
  })

  it.each(['略新聘〔2026〕1号', '略新聘〔2026〕0001号', '略新聘〔2026〕000号', '略聘〔2026〕001号', ''])(
    'does not read %j',
    (text) => {
      expect(parseCertificateNumber(DEFAULT_CERTIFICATE_PATTERN, text)).toBeUndefined()
    },
  )

  it.each([
    ['聘{序号}号', ['PATTERN_YEAR']],
    ['聘{年}号', ['PATTERN_SERIAL']],
    ['聘{年}{月}{序号}', ['PATTERN_UNKNOWN']],
    ['聘{年}{序号:9}', ['PATTERN_SERIAL', 'PATTERN_UNKNOWN']],
    ['聘{年}{序号}{', ['PATTERN_UNKNOWN']],
    ['聘{序号}{年}', ['PATTERN_DIGIT']],
    ['聘{年}1{序号}', ['PATTERN_DIGIT']],
  ])('refuses the pattern %j', (pattern, codes) => {
    expect(checkCertificatePattern(pattern).map((finding) => finding.code)).toEqual(codes)
    expect(() => formatCertificateNumber(pattern, { year: 2026, serial: 1 })).toThrow(RangeError)
  })
})
