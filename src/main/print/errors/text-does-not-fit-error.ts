import { AppError } from '../../../shared/errors/app-error.ts'

/** A text does not fit its place even at the smallest size allowed. Nothing was printed: a text is never cut off. */
export class TextDoesNotFitError extends AppError<'PRINT_TEXT_TOO_LONG', { label: string; item: number }> {
  override readonly name = 'TextDoesNotFitError' as const
  readonly code = 'PRINT_TEXT_TOO_LONG' as const

  constructor(data: { label: string; item: number }) {
    super(data, {
      what: `第 ${String(data.item)} 份的“${data.label}”太长，缩到最小字号仍放不下。`,
      safe: '没有生成任何文件，资料没有改动。',
      next: `请缩短“${data.label}”后重试。`,
    })
  }
}
