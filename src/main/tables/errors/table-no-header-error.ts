import { AppError } from '../../../shared/errors/app-error.ts'

/** No sheet has a header row with the columns that must be there; `missing` are their labels. */
export class TableNoHeaderError extends AppError<'TABLE_NO_HEADER', { readonly missing: readonly string[] }> {
  override readonly name = 'TableNoHeaderError' as const
  readonly code = 'TABLE_NO_HEADER'

  constructor(data: { readonly missing: readonly string[] }) {
    const names = data.missing.map((label) => `“${label}”`).join('、')
    const text = {
      // Nothing missing, and yet no header: one known heading alone is as likely a word of the title.
      what: names === '' ? '表格中找不到表头：认得的列太少。' : `表格中找不到表头：没有${names}列。`,
      safe: '没有导入任何内容。',
      next: '请检查列名，或下载模板后把内容填入模板。',
    }
    super(data, text)
  }
}
