import { defineEntity } from './entity.ts'
import { jsonText, text } from './fields.ts'

/** The key this PC signs bundles with and opens those sent to it. Secret; lies in the encrypted store only. */
export const deviceKey = defineEntity({
  name: 'deviceKey',
  label: '本机密钥',
  synced: false,
  fields: {
    device: text({ label: '设备', max: 12, sensitivity: 'internal' }),
    stored: jsonText({ label: '密钥', sensitivity: 'sensitive' }),
  },
  unique: [['device']],
})
