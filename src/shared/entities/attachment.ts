import { defineEntity } from './entity.ts'
import { choice, integer, optionalInteger, text } from './fields.ts'

export const mediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const

/** A photo or scan; its bytes are in `attachmentContent` under the same id. The file's own name is not kept. */
export const attachment = defineEntity({
  name: 'attachment',
  label: '附件',
  fields: {
    mediaType: choice(mediaTypes, { label: '类型', sensitivity: 'internal' }),
    size: integer({ label: '字节', sensitivity: 'internal' }),
    sha256: text({ label: '校验值', max: 64, sensitivity: 'internal' }),
    width: optionalInteger({ label: '宽', sensitivity: 'internal' }),
    height: optionalInteger({ label: '高', sensitivity: 'internal' }),
  },
  indexes: [['sha256']],
})
