import { expect, it } from 'vitest'
import { setting } from '../../../../src/shared/entities/setting.ts'
import { defaultSettings } from '../../../../src/shared/settings.ts'
import { changeSettings } from '../../../../src/main/features/settings/commands.ts'
import { readSettings } from '../../../../src/main/features/settings/queries.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

onBothDialects('settings', (open) => {
  it('are the defaults until changed, and a change leaves the others alone', async () => {
    const store = await open()
    expect(await readSettings(store)).toEqual(defaultSettings)
    await changeSettings(store, actor, { idleMinutes: 20 })
    await changeSettings(store, actor, { idleMinutes: 25, termYears: 3 })
    expect(await readSettings(store)).toEqual({ ...defaultSettings, idleMinutes: 25, termYears: 3 })
  })

  it('have one record a key, the same on every PC, so that two PCs of one office mean the same', async () => {
    const [one, other] = [await open(), await open()]
    for (const store of [one, other]) {
      await changeSettings(store, actor, { termYears: 2 })
      await changeSettings(store, actor, { termYears: 3 })
    }
    const idsOf = async (store: typeof one) =>
      (await store.db.selectFrom('setting').select('id').execute()).map((row) => row.id)
    expect(await idsOf(one)).toHaveLength(1)
    expect(await idsOf(one)).toEqual(await idsOf(other))
  })

  it('refuse a value out of range and fall back to the default for a stored one that no longer fits', async () => {
    const store = await open()
    await expect(changeSettings(store, actor, { idleMinutes: 0 })).rejects.toMatchObject({ code: 'RECORD_INVALID' })
    await changeSettings(store, actor, { idleMinutes: 30 })
    await store.write(actor, { action: 'test' }, async (unit) => {
      const row = await unit.db.selectFrom('setting').select('id').executeTakeFirstOrThrow()
      await unit.update(setting, row.id, { value: '"lange"' })
    })
    expect((await readSettings(store)).idleMinutes).toBe(defaultSettings.idleMinutes)
  })
})
