import { afterEach, expect, it } from 'vitest'
import { openOffice, refusal, testPassphrase, type TestOffice } from '../../../support/api.ts'

const opened: TestOffice[] = []
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})
async function office() {
  const made = await openOffice()
  opened.push(made)
  return made
}

it('changes a passphrase: the old one no longer opens, the new one does', async () => {
  const { api, operatorId, setToken } = await office()
  await api.operators.setPassphrase.mutate({ operatorId, passphrase: '换了一句新口令' })
  await api.office.lock.mutate()
  expect(await refusal(api.office.unlock.mutate({ passphrase: testPassphrase }))).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  })
  setToken((await api.office.unlock.mutate({ passphrase: '换了一句新口令' })).token)
  expect((await api.office.me.query()).operator.operatorName).toBe('李文书')
})

it('makes a new recovery code, and the sheet before it no longer opens', async () => {
  const { api, operatorId, recoveryCode: old } = await office()
  const { recoveryCode } = await api.operators.renewRecoveryCode.mutate()
  await api.office.lock.mutate()
  const recover = (code: string) =>
    api.office.unlockWithRecovery.mutate({ recoveryCode: code, operator: operatorId, newPassphrase: testPassphrase })
  expect(await refusal(recover(old))).toMatchObject({ code: 'WRONG_RECOVERY_CODE', data: { reason: 'other' } })
  expect((await recover(recoveryCode)).operator.name).toBe('李文书')
})

it('refuses a second operator of the same name and a weak passphrase, and adds nothing', async () => {
  const { api } = await office()
  const add = (name: string, passphrase: string) =>
    refusal(api.operators.add.mutate({ name, role: 'clerk', passphrase }))
  expect(await add('李文书', testPassphrase)).toMatchObject({ code: 'RECORD_DUPLICATE' })
  expect(await add('王书记', '123')).toMatchObject({ code: 'PASSPHRASE_TOO_WEAK' })
  expect(await api.operators.list.query()).toHaveLength(1)
  expect((await api.office.status.query()).operators).toHaveLength(1)
})
