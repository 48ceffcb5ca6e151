import { AppError } from '../../../shared/errors/app-error.ts'

/** A wording template names a field the document does not have. Nothing was printed. */
export class UnknownTemplateFieldError extends AppError<
  'PRINT_UNKNOWN_FIELD',
  { field: string; known: readonly string[] }
> {
  override readonly name = 'UnknownTemplateFieldError' as const
  readonly code = 'PRINT_UNKNOWN_FIELD' as const

  constructor(data: { field: string; known: readonly string[] }) {
    super(data, {
      what: `文字模板中的“{${data.field}}”不是可用的项目。`,
      safe: '没有生成任何文件，模板没有改动。',
      next: `可用的项目：${data.known.map((field) => `{${field}}`).join(' ')}。请改正后重试。`,
    })
  }
}
