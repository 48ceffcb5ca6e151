import { AppError } from '../../../shared/errors/app-error.ts'

/** There are people of the same name with the same telephone or birth date; saving needs a second word. */
export class SimilarPersonError extends AppError<'PERSON_SIMILAR', { existingIds: readonly string[] }> {
  override readonly name = 'SimilarPersonError'
  readonly code = 'PERSON_SIMILAR'
  constructor(existingIds: readonly string[]) {
    super(
      { existingIds },
      {
        what: '已有同名且电话或出生日期相同的人员。',
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请核对是否同一人；确认不是同一人时可以照样保存。',
      },
    )
  }
}
