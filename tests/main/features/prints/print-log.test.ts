import { expect, it } from 'vitest'
import { appoint } from '../../../../src/main/features/appointments/commands.ts'
import { voidCertificate } from '../../../../src/main/features/appointments/certificate-commands.ts'
import { certificatesToPrint } from '../../../../src/main/features/prints/certificate-print.ts'
import { certificateRegister, registerData } from '../../../../src/main/features/prints/certificate-register.ts'
import { confirmPrint } from '../../../../src/main/features/prints/confirm-print.ts'
import { handOverPrint, listPrints, timesPrinted } from '../../../../src/main/features/prints/print-log.ts'
import { changeSettings } from '../../../../src/main/features/settings/commands.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { addGrid, addPerson } from '../../../support/appointed.ts'
import { actor, onBothDialects, tickingClock } from '../../../support/stores.ts'

const today = '2026-11-24'

onBothDialects('the print log', (open) => {
  it('counts a print only once the person has confirmed it, and then asks a reason for the next', async () => {
    const store = await open()
    const [id] = await certificates(store, ['王敏'])
    const handOver = (reason?: string) =>
      handOverPrint(store, actor, {
        kind: 'certificate',
        subjects: [{ id: id!, title: '聘书 1号' }],
        copies: 2,
        reason,
      })
    const first = await handOver()
    expect((await timesPrinted(store)).size).toBe(0)
    // Nothing came out: the next attempt is no reprint.
    const second = await handOver()
    expect(second).not.toBe(first)
    expect(await confirmPrint(store, actor, second)).toBe(1)
    await expect(confirmPrint(store, actor, second)).rejects.toMatchObject({ code: 'PRINT_BATCH_UNKNOWN' })
    await expect(handOver(' ')).rejects.toMatchObject({ code: 'REPRINT_REASON_MISSING', data: { count: 1 } })
    await confirmPrint(store, actor, await handOver('遗失'))
    expect((await timesPrinted(store)).get(id!)).toMatchObject({ times: 4 })
    expect(await listPrints(store, { reprints: true })).toMatchObject([{ reason: '遗失', operatorName: '测试' }])
    expect(await listPrints(store, { confirmed: false })).toMatchObject([{ batch: first }])
  })

  it('tells the two documents of one meeting apart: the first print of one is no reprint of the other', async () => {
    const store = await open()
    const subjects = [{ id: 'one-meeting', title: '会议文书 2026-11-24' }]
    await confirmPrint(store, actor, await handOverPrint(store, actor, { kind: 'minutes', subjects, copies: 1 }))
    await handOverPrint(store, actor, { kind: 'meetingRecord', subjects, copies: 1 })
    await expect(handOverPrint(store, actor, { kind: 'minutes', subjects, copies: 1 })).rejects.toMatchObject({
      code: 'REPRINT_REASON_MISSING',
    })
  })

  it('is filtered by day in China, kind and words', async () => {
    // 00:30 of the 25th in China.
    const store = await open(tickingClock('2026-11-24T16:30:00.000Z'))
    await handOverPrint(store, actor, { kind: 'register', subjects: [{ id: null, title: '聘任登记簿' }], copies: 1 })
    const count = async (filter: Parameters<typeof listPrints>[1]) => (await listPrints(store, filter)).length
    expect(await count({ from: '2026-11-25', to: '2026-11-25' })).toBe(1)
    expect(await count({ to: '2026-11-24' })).toBe(0)
    expect(await count({ kind: 'minutes' })).toBe(0)
    expect(await count({ q: '登记' })).toBe(1)
  })
})

onBothDialects('the certificate register', (open) => {
  it('shows what the paper register shows, the identity number masked', async () => {
    const store = await open()
    await certificates(store, ['王敏'], { identityNumber: '610727198501011815', sex: '2', dualRegistration: 1 })
    const rows = await certificateRegister(store, {}, today)
    expect(rows).toMatchObject([
      {
        number: '略新聘〔2026〕001号',
        name: '王敏',
        sex: '女',
        maskedIdentity: '610727********1815',
        dualRegistration: true,
        gridName: '第一网格',
        printedTimes: 0,
        printedOn: null,
        state: 'inForce',
      },
    ])
    const data = await registerData(store, actor, rows, '2026年', new Date('2026-11-24T01:00:00Z'))
    expect(data.note).toBe('测试 2026.11.24 09:00 打印')
    expect(JSON.stringify(data)).not.toContain('610727198501011815')
  })

  it('is filtered by year, state, print and text; a voided certificate stays in it with its reason', async () => {
    const store = await open()
    const [first, second] = await certificates(store, ['王敏', '李强'])
    await voidCertificate(store, actor, { certificateId: first!, reason: '姓名写错' })
    await confirmPrint(
      store,
      actor,
      await handOverPrint(store, actor, { kind: 'certificate', subjects: [{ id: second!, title: '聘书' }], copies: 1 }),
    )
    const names = async (filter: Parameters<typeof certificateRegister>[1]) =>
      (await certificateRegister(store, filter, today)).map(({ name }) => name)
    expect(await names({})).toEqual(['王敏', '李强'])
    expect(await names({ state: 'voided' })).toEqual(['王敏'])
    expect(await names({ state: 'valid' })).toEqual(['李强'])
    expect(await names({ printed: true })).toEqual(['李强'])
    expect(await names({ year: 2025 })).toEqual([])
    expect(await names({ q: '001' })).toEqual(['王敏'])
    expect(await names({ role: 'gridCaptain' })).toEqual([])
  })
})

onBothDialects('certificates to print', (open) => {
  it('fill the wording’s fields, leave voided ones out and say in the QR code what the setting allows', async () => {
    const store = await open()
    const [first, second] = await certificates(store, ['王敏', '欧阳小明'])
    await voidCertificate(store, actor, { certificateId: first!, reason: '遗失' })
    const print = () => certificatesToPrint(store, [first!, second!])
    const { batch } = await print()
    expect(batch.certificates).toMatchObject([
      {
        fields: { 姓名: '欧阳小明', 网格: '第一网格', 角色: '网格员', 起: '2026年1月5日', 止: '2027年1月4日' },
        number: '略新聘〔2026〕002号',
        issuer: '新城社区党支部',
        date: today,
        qr: '聘书 略新聘〔2026〕002号\n欧**明 第一网格网格员\n聘期 2026-01-05 至 2027-01-04\n略阳县兴州街道新城社区',
      },
    ])
    await changeSettings(store, actor, { certificateQr: 'fullName' })
    expect((await print()).batch.certificates[0]?.qr).toContain('欧阳小明')
    await changeSettings(store, actor, { certificateQr: 'none' })
    expect((await print()).batch.certificates[0]?.qr).toBeNull()
  })
})

async function certificates(
  store: Store,
  names: readonly string[],
  more: Parameters<typeof addPerson>[2] = {},
): Promise<string[]> {
  const gridId = await addGrid(store, '第一网格')
  const people = []
  for (const name of names) people.push({ personId: await addPerson(store, name, more), gridId })
  const made = await appoint(store, actor, { people, role: 'gridMember', from: '2026-01-05' })
  return made.map(({ certificateId }) => certificateId!)
}
