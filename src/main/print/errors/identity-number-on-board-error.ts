import { AppError } from '../../../shared/errors/app-error.ts'

/** A text for a public notice board holds an identity number (18 or 15 digits). Nothing was printed. domain.md §5.7. */
export class IdentityNumberOnBoardError extends AppError<
  'PRINT_IDENTITY_NUMBER_ON_BOARD',
  { label: string; item: number }
> {
  override readonly name = 'IdentityNumberOnBoardError' as const
  readonly code = 'PRINT_IDENTITY_NUMBER_ON_BOARD' as const

  constructor(data: { label: string; item: number }) {
    super(data, {
      what: `第 ${String(data.item)} 块公示牌的“${data.label}”中有身份证号，公示牌不能公开身份证号。`,
      safe: '没有生成任何文件，资料没有改动。',
      next: `请从“${data.label}”中删去身份证号后重试。`,
    })
  }
}
