import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyOffice, openOffice, refusal, testPassphrase, type TestOffice } from '../../../support/api.ts'

const opened: TestOffice[] = []
const keep = <T extends TestOffice>(office: T): T => {
  opened.push(office)
  return office
}
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

describe('the office', () => {
  it('goes from new to open, locked, and open again with the passphrase', async () => {
    const fresh = keep(emptyOffice())
    expect(await fresh.api.office.status.query()).toMatchObject({ state: 'none' })
    const office = keep(await openOffice())
    expect(await office.api.office.me.query()).toMatchObject({
      operator: { operatorName: '李文书', role: 'administrator' },
      profile: { name: '新城社区', subdistrict: '兴州街道' },
      demonstration: false,
    })
    await office.api.office.lock.mutate()
    expect(await office.api.office.status.query()).toMatchObject({
      state: 'locked',
      community: { name: '新城社区' },
      operators: [{ name: '李文书' }],
    })
    expect(await refusal(office.api.office.me.query())).toMatchObject({ code: 'LOCKED' })
    const { token } = await office.api.office.unlock.mutate({ passphrase: testPassphrase })
    office.setToken(token)
    expect((await office.api.office.me.query()).operator.operatorName).toBe('李文书')
  })

  it('refuses a wrong passphrase, slows down after five and forgets that with the right one', async () => {
    let now = Date.parse('2026-11-24T01:00:00Z')
    const office = keep(await openOffice(() => new Date(now)))
    await office.api.office.lock.mutate()
    const wrong = () => refusal(office.api.office.unlock.mutate({ passphrase: '不对的口令' }))
    for (let count = 1; count <= 4; count++)
      expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE', data: { failures: count, waitSeconds: 0 } })
    expect(await wrong()).toMatchObject({ code: 'WRONG_PASSPHRASE', data: { failures: 5, waitSeconds: 10 } })
    expect(await refusal(office.api.office.unlock.mutate({ passphrase: testPassphrase }))).toMatchObject({
      code: 'UNLOCK_PAUSED',
      data: { waitSeconds: 10 },
    })
    now += 10_000
    await office.api.office.unlock.mutate({ passphrase: testPassphrase })
    expect(await office.api.office.status.query()).toMatchObject({ waitSeconds: 0 })
  })

  it('opens with the recovery code as typed from paper and gives the operator a new passphrase', async () => {
    const office = keep(await openOffice())
    await office.api.office.lock.mutate()
    const typed = ` ${office.recoveryCode.toLowerCase().replaceAll('-', ' ')}`
    const { token } = await office.api.office.unlockWithRecovery.mutate({
      recoveryCode: typed,
      operator: office.operatorId,
      newPassphrase: '换了一句新口令',
    })
    office.setToken(token)
    await office.api.office.lock.mutate()
    expect(await refusal(office.api.office.unlock.mutate({ passphrase: testPassphrase }))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    })
    await office.api.office.unlock.mutate({ passphrase: '换了一句新口令' })
  })

  it('tells a mistyped recovery code from one of another store', async () => {
    const office = keep(await openOffice())
    const other = keep(await openOffice())
    const recover = (code: string) =>
      refusal(
        office.api.office.unlockWithRecovery.mutate({
          recoveryCode: code,
          operator: office.operatorId,
          newPassphrase: testPassphrase,
        }),
      )
    const last = office.recoveryCode.at(-1) === '0' ? '1' : '0'
    expect(await recover(office.recoveryCode.slice(0, -1) + last)).toMatchObject({ data: { reason: 'mistyped' } })
    expect(await recover(other.recoveryCode)).toMatchObject({ data: { reason: 'other' } })
  })

  it('locks itself after the idle time, not before, and polling does not keep it open', async () => {
    let now = Date.parse('2026-11-24T01:00:00Z')
    const office = keep(await openOffice(() => new Date(now)))
    now += 9 * 60_000
    await office.app.office.lockIfIdle()
    expect(office.app.office.status()).toMatchObject({ state: 'open' })
    await office.fetch('/rpc/jobs.list')
    now += 60_000
    await office.app.office.lockIfIdle()
    expect(office.app.office.status()).toMatchObject({ state: 'locked' })
  })

  it('lets a second operator in by a passphrase of their own until disabled, but never disables the last one', async () => {
    const office = keep(await openOffice())
    const second = await office.api.operators.add.mutate({
      name: '王书记',
      role: 'leader',
      passphrase: '书记自己的口令',
    })
    await office.api.office.lock.mutate()
    const { token } = await office.api.office.unlock.mutate({ operator: second, passphrase: '书记自己的口令' })
    office.setToken(token)
    expect((await office.api.office.me.query()).operator).toMatchObject({ operatorName: '王书记', role: 'leader' })
    await office.api.operators.disable.mutate({ operatorId: office.operatorId })
    expect(await refusal(office.api.operators.disable.mutate({ operatorId: second }))).toMatchObject({
      code: 'LAST_OPERATOR',
    })
    await office.api.office.lock.mutate()
    expect(
      await refusal(office.api.office.unlock.mutate({ operator: office.operatorId, passphrase: testPassphrase })),
    ).toMatchObject({ code: 'UNKNOWN_OPERATOR' })
  })

  it('refuses a passphrase too weak to be one', async () => {
    const office = keep(emptyOffice())
    const create = (passphrase: string) =>
      refusal(
        office.api.office.create.mutate({
          profile: { code: '610727001003', officialName: '新城居委会', name: '新城社区' },
          operatorName: '李文书',
          passphrase,
        }),
      )
    for (const weak of ['12345', '1234567', '啊啊啊啊啊啊啊', '新城'])
      expect(await create(weak)).toMatchObject({ code: 'PASSPHRASE_TOO_WEAK' })
    expect(await office.api.office.status.query()).toMatchObject({ state: 'none' })
  })

  it('has a failure of its own for each kind of broken data folder', async () => {
    const office = keep(await openOffice())
    await office.api.office.lock.mutate()
    const file = (name: string) => join(office.root, name)
    const state = async () => {
      const found = await office.api.office.status.query()
      return found.failure?.code ?? found.state
    }
    const header = readFileSync(file('store.json'), 'utf8')
    const write = (text: string) => {
      writeFileSync(file('store.json'), text)
    }

    write(header.replace('"format": 1', '"format": 2'))
    expect(await state()).toBe('STORE_NEWER')
    write(header.replace('新城社区', '新城社圈'))
    expect(await state()).toBe('STORE_DAMAGED')
    write('{"product":"别的程序"}')
    expect(await state()).toBe('STORE_FOREIGN')
    write(header)
    writeFileSync(file('keyring.json'), '{}')
    expect(await state()).toBe('STORE_DAMAGED')
  })

  it('tells a damaged database from a wrong passphrase', async () => {
    const office = keep(await openOffice())
    await office.api.office.lock.mutate()
    const database = join(office.root, 'store.gzdb')
    copyFileSync(database, `${database}.copy`)
    const bytes = readFileSync(database)
    bytes[2000] = (bytes[2000] ?? 0) ^ 1
    writeFileSync(database, bytes)
    expect(await refusal(office.api.office.unlock.mutate({ passphrase: testPassphrase }))).toMatchObject({
      code: 'STORE_DAMAGED',
      data: { part: 'database' },
    })
    copyFileSync(`${database}.copy`, database)
    await office.api.office.unlock.mutate({ passphrase: testPassphrase })
  })

  it('keeps changed settings and refuses values out of range', async () => {
    const office = keep(await openOffice())
    await office.api.settings.change.mutate({ idleMinutes: 30 })
    expect(await office.api.settings.get.query()).toMatchObject({ idleMinutes: 30, termYears: 1 })
    await office.api.settings.change.mutate({ termYears: 3 })
    expect(await office.api.settings.get.query()).toMatchObject({ idleMinutes: 30, termYears: 3 })
    expect(await refusal(office.api.settings.change.mutate({ idleMinutes: 0 }))).toMatchObject({
      code: 'INPUT_INVALID',
    })
  })
})

it('answers a call that the lock overtakes with “locked”, and keeps what a write under way acknowledges', async () => {
  const office = keep(await openOffice())
  const saves = Array.from({ length: 20 }, (_, index) =>
    office.api.settings.change.mutate({ termYears: (index % 5) + 1 }).then(
      () => 'saved',
      (error: unknown) => (error as { data: { code: string } }).data.code, // shape of api/error-shape.ts
    ),
  )
  const [first] = saves
  await first
  await office.app.office.lock()
  const answers = new Set(await Promise.all(saves))
  answers.delete('saved')
  expect(answers.size === 0 || (answers.size === 1 && answers.has('LOCKED'))).toBe(true)
})
