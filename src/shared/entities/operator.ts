import { defineEntity } from './entity.ts'
import { choice, flag, optionalInstant, text } from './fields.ts'

export const operatorRoles = ['leader', 'clerk', 'noteTaker', 'administrator'] as const

/** A person who works with the program on this PC. The passphrase wrap is in the keyring under the same id. */
export const operator = defineEntity({
  name: 'operator',
  label: '操作员',
  // Accounts belong to the PC whose keyring holds their wraps.
  synced: false,
  fields: {
    name: text({ label: '姓名', max: 30, sensitivity: 'internal' }),
    role: choice(operatorRoles, { label: '身份', sensitivity: 'internal' }),
    disabled: flag({ label: '停用', sensitivity: 'internal' }),
    lastUnlockAt: optionalInstant({ label: '上次登录', sensitivity: 'internal' }),
  },
  unique: [['name']],
})
