import { AppError } from '../../shared/errors/app-error.ts'
import type { StoreFinding } from '../store/store-finding.ts'

/** `verify` found damage in the data folder. The findings name parts, pages and entries, no content. */
export class StoreCheckError extends AppError<'STORE_DAMAGED', { findings: readonly StoreFinding[] }> {
  override readonly name = 'StoreCheckError'
  readonly code = 'STORE_DAMAGED'
  constructor(findings: readonly StoreFinding[]) {
    super(
      { findings },
      {
        what: `数据已损坏：${findings.map((finding) => finding.text).join('')}`,
        safe: '核验没有改动任何内容，损坏的文件原样保留。',
        next: '请不要再写入，先把整个数据文件夹复制到别处，再从最近的备份恢复。',
      },
      findings[0] && { at: { field: findings[0].part, ...(findings[0].at !== undefined && { row: findings[0].at }) } },
    )
  }
}
