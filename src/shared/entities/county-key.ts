import { defineEntity } from './entity.ts'
import { flag, text } from './fields.ts'

/** A public key of the county to which bundles are sealed, as it came in a file. */
export const countyKey = defineEntity({
  name: 'countyKey',
  label: '县级公钥',
  fields: {
    name: text({ label: '名称', max: 60, sensitivity: 'public' }),
    recipient: text({ label: '接收公钥', max: 200, sensitivity: 'public' }),
    signingKey: text({ label: '签名公钥', max: 200, sensitivity: 'public' }),
    fingerprint: text({ label: '指纹', max: 80, sensitivity: 'public' }),
    retired: flag({ label: '停用', sensitivity: 'public' }),
  },
  unique: [['fingerprint']],
})
