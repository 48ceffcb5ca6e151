import { defineEntity } from './entity.ts'
import { choice, integer, text } from './fields.ts'

export const bundleKinds = ['full', 'incremental'] as const

/** A bundle this PC wrote: frozen, known by its hash. Its sequence range is never used again. */
export const sentBundle = defineEntity({
  name: 'sentBundle',
  label: '数据包',
  synced: false,
  fields: {
    bundleId: text({ label: '包号', max: 36, sensitivity: 'internal' }),
    number: integer({ label: '第几号', min: 1, sensitivity: 'internal' }),
    kind: choice(bundleKinds, { label: '种类', sensitivity: 'internal' }),
    sequenceFrom: integer({ label: '起始序号', sensitivity: 'internal' }),
    sequenceTo: integer({ label: '截止序号', sensitivity: 'internal' }),
    changes: integer({ label: '条数', sensitivity: 'internal' }),
    size: integer({ label: '字节', sensitivity: 'internal' }),
    sha256: text({ label: '校验值', max: 64, sensitivity: 'internal' }),
    recipientFingerprint: text({ label: '接收方指纹', max: 80, sensitivity: 'internal' }),
    recipientName: text({ label: '接收方', max: 60, sensitivity: 'internal' }),
  },
  unique: [['number']],
})
