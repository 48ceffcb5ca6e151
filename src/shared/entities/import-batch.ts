import { defineEntity } from './entity.ts'
import { choice, integer, optionalInstant, text } from './fields.ts'

export const importKinds = ['gridPeople'] as const

/** One confirmed import; undoing it removes what it created and takes back what it changed. */
export const importBatch = defineEntity({
  name: 'importBatch',
  label: '导入批次',
  fields: {
    kind: choice(importKinds, { label: '类别', sensitivity: 'internal' }),
    fileSha256: text({ label: '文件校验值', max: 64, sensitivity: 'internal' }),
    rows: integer({ label: '行数', sensitivity: 'internal' }),
    created: integer({ label: '新增人员', sensitivity: 'internal' }),
    updated: integer({ label: '更新人员', sensitivity: 'internal' }),
    postings: integer({ label: '新增任职', sensitivity: 'internal' }),
    grids: integer({ label: '新建网格', sensitivity: 'internal' }),
    rejected: integer({ label: '未导入', sensitivity: 'internal' }),
    undoneAt: optionalInstant({ label: '撤销时间', sensitivity: 'internal' }),
  },
})
