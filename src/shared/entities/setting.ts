import { defineEntity } from './entity.ts'
import { jsonText, text } from './fields.ts'

/** One changed setting; what is not here has the default of `shared/settings.ts`. Its id is derived from the key. */
export const setting = defineEntity({
  name: 'setting',
  label: '设置',
  fields: {
    key: text({ label: '名称', max: 60, sensitivity: 'internal' }),
    value: jsonText({ label: '值', sensitivity: 'internal' }),
  },
  unique: [['key']],
})
