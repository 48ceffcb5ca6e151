import { defaultSettings, settingsSchema, type SettingKey, type Settings } from '../../../shared/settings.ts'
import type { Store } from '../../store/store.ts'

/** All settings of the office, defaults filled in. */
export async function readSettings(store: Store): Promise<Settings> {
  const rows = await store.db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('community', '=', store.community)
    .execute()
  const settings: Settings = { ...defaultSettings }
  for (const { key, value } of rows) {
    if (!isSettingKey(key)) continue
    const parsed = settingsSchema.shape[key].safeParse(JSON.parse(value))
    if (parsed.success) Object.assign(settings, { [key]: parsed.data })
  }
  return settings
}

/** Whether a text names a setting of this program. */
export function isSettingKey(key: string): key is SettingKey {
  return key in settingsSchema.shape
}
