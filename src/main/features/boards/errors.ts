import { AppError } from '../../../shared/errors/app-error.ts'

/** What a board shows changed between its preview and its print. Nothing was noted. */
export class BoardChangedError extends AppError<'BOARD_CHANGED'> {
  override readonly name = 'BoardChangedError'
  readonly code = 'BOARD_CHANGED'
  constructor() {
    super(
      {},
      {
        what: '预览之后，公示牌的内容有了变化。',
        safe: '没有登记这次打印。',
        next: '请重新预览后再打印。',
      },
    )
  }
}
