import { afterEach, describe, expect, it } from 'vitest'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'
import { pdfText } from '../../../support/pdf-tools.ts'

const opened: TestOffice[] = []
const keep = <T extends TestOffice>(office: T): T => {
  opened.push(office)
  return office
}
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

describe('the recovery code', () => {
  it('is proven by opening the key, typed in any case and spacing, also after a new one was made', async () => {
    const office = keep(await openOffice())
    const typed = office.recoveryCode.toLowerCase().replaceAll('-', ' ')
    await office.api.office.proveRecoveryCode.mutate({ recoveryCode: typed })
    const { recoveryCode } = await office.api.operators.renewRecoveryCode.mutate()
    expect(await refusal(office.api.office.proveRecoveryCode.mutate({ recoveryCode: typed }))).toMatchObject({
      code: 'WRONG_RECOVERY_CODE',
      data: { reason: 'other' },
    })
    await office.api.office.proveRecoveryCode.mutate({ recoveryCode })
  })

  it('is printed as a sheet with the office and every group, and refused when mistyped', async () => {
    const office = keep(await openOffice())
    const { documentId, fileName } = await office.api.office.recoverySheet.mutate({ recoveryCode: office.recoveryCode })
    expect(fileName).toBe('恢复码.pdf')
    const answer = await office.fetch(`/files/documents/${documentId}`)
    const text = pdfText(new Uint8Array(await answer.arrayBuffer())).replaceAll(/\s/g, '')
    expect(text).toContain('略阳县兴州街道新城社区')
    expect(text).toContain(office.recoveryCode.split('-').slice(0, 4).join(''))
    expect(await refusal(office.api.office.recoverySheet.mutate({ recoveryCode: 'ABCD-0000' }))).toMatchObject({
      code: 'WRONG_RECOVERY_CODE',
      data: { reason: 'mistyped' },
    })
  })

  it('is not proven while the office is locked', async () => {
    const office = keep(await openOffice())
    await office.api.office.lock.mutate()
    expect(
      await refusal(office.api.office.proveRecoveryCode.mutate({ recoveryCode: office.recoveryCode })),
    ).toMatchObject({ code: 'LOCKED' })
  })
})
