import { AppError } from '../../../shared/errors/app-error.ts'

/** Why a line is refused: not JSON, not one of the three kinds, outside the manifest's sequence range, or too long. */
export type LineFault = 'json' | 'shape' | 'sequence' | 'length'

/** One line of the changes is not of the format. `line` counts from 1; the line's content is never part of the error. */
export class BundleLineError extends AppError<'BUNDLE_LINE', { line: number; fault: LineFault; field?: string }> {
  override readonly name = 'BundleLineError' as const
  override readonly code = 'BUNDLE_LINE' as const

  constructor(data: { line: number; fault: LineFault; field?: string }, options: { cause?: unknown } = {}) {
    super(
      data,
      {
        what: `数据包的变更记录第 ${String(data.line)} 行不符合格式。`,
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请让发送方更新程序后重新导出，并保留这个文件供查找原因。',
      },
      { ...options, at: { row: data.line, ...(data.field !== undefined && { field: data.field }) } },
    )
  }
}
