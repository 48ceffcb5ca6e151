import { AppError } from '../../../shared/errors/app-error.ts'

/** Something printed before is to be printed again: a reason is asked for. Nothing was noted. */
export class ReprintReasonMissingError extends AppError<'REPRINT_REASON_MISSING', { count: number }> {
  override readonly name = 'ReprintReasonMissingError'
  readonly code = 'REPRINT_REASON_MISSING'
  constructor(count: number) {
    super(
      { count },
      {
        what: `其中 ${String(count)} 份以前已打印过，补打须填写原因。`,
        safe: '还没有登记这次打印。',
        next: '请填写补打原因，例如“遗失”“打印不清”。',
      },
      { at: { field: 'reason' } },
    )
  }
}

/** A print noted under this batch does not exist, or was confirmed already. */
export class PrintBatchUnknownError extends AppError<'PRINT_BATCH_UNKNOWN'> {
  override readonly name = 'PrintBatchUnknownError'
  readonly code = 'PRINT_BATCH_UNKNOWN'
  constructor() {
    super(
      {},
      {
        what: '没有待确认的这次打印。',
        safe: '打印记录没有改动。',
        next: '请在打印记录中查看；它可能已经确认过。',
      },
    )
  }
}

/** Nothing of what was chosen can be printed: gone, voided or without a board. */
export class NothingToPrintError extends AppError<'NOTHING_TO_PRINT'> {
  override readonly name = 'NothingToPrintError'
  readonly code = 'NOTHING_TO_PRINT'
  constructor() {
    super(
      {},
      {
        what: '所选的内容中没有可打印的。',
        safe: '没有生成任何文件。',
        next: '已作废的聘书不能打印；请刷新列表后重新选择。',
      },
    )
  }
}
