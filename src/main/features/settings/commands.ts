import { createHash } from 'node:crypto'
import { setting } from '../../../shared/entities/setting.ts'
import { settingsPatchSchema, type Settings } from '../../../shared/settings.ts'
import type { Actor } from '../../store/actor.ts'
import { InvalidRecordError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import { isSettingKey, readSettings } from './queries.ts'

/** Changes settings; those not named stay. @throws InvalidRecordError for a value that does not fit. */
export async function changeSettings(store: Store, actor: Actor, patch: Partial<Settings>): Promise<Settings> {
  const parsed = settingsPatchSchema.safeParse(patch)
  if (!parsed.success)
    throw new InvalidRecordError(
      setting.name,
      setting.label,
      parsed.error.issues.map((issue) => ({
        field: String(issue.path[0]),
        label: String(issue.path[0]),
        message: '不符合要求',
      })),
    )
  const names = Object.keys(patch).filter(isSettingKey)
  await store.write(actor, { action: 'settings.change', detail: { keys: names.join(',') } }, async (unit) => {
    for (const key of names) {
      const id = settingId(key)
      const value = JSON.stringify(parsed.data[key])
      const existing = await unit.db
        .selectFrom('setting')
        .select('id')
        .where('community', '=', unit.community)
        .where('id', '=', id)
        .executeTakeFirst()
      if (existing) await unit.update(setting, id, { value })
      else await unit.insert(setting, { key, value }, id)
    }
  })
  return await readSettings(store)
}

/** The id of a setting, derived from its key, so that two PCs of one office mean the same record. UUID version 8. */
function settingId(key: string): string {
  const hex = createHash('sha256').update(`gezhongban/setting/${key}`).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
