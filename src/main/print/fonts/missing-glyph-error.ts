import { AppError } from '../../../shared/errors/app-error.ts'

/**
 * No font on this PC or in the program draws a character of the document. Nothing was printed.
 * Names the character and the field; the person it stands for is found by `item`, its place in the batch from 1.
 */
export class MissingGlyphError extends AppError<
  'PRINT_MISSING_GLYPH',
  { character: string; codePoint: string; label: string; item: number }
> {
  override readonly name = 'MissingGlyphError' as const
  readonly code = 'PRINT_MISSING_GLYPH' as const

  constructor(data: { character: string; codePoint: string; label: string; item: number }) {
    super(data, {
      what: `第 ${String(data.item)} 份的“${data.label}”中有无法打印的字“${data.character}”（${data.codePoint}）：字体中没有这个字。`,
      safe: '没有生成任何文件，资料没有改动。',
      next: '请核对该字；确认无误可在本机安装含有该字的字体后重试。',
    })
  }
}
