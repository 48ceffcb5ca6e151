import { AppError } from '../../shared/errors/app-error.ts'

/** A call of the preload bridge came from a frame that is not our page. Nothing was done. */
export class BridgeSenderError extends AppError<'BRIDGE_SENDER'> {
  override readonly name = 'BridgeSenderError' as const
  readonly code = 'BRIDGE_SENDER' as const

  constructor() {
    super(
      {},
      {
        what: '该请求不是由本程序的页面发出，已拒绝。',
        safe: '未执行任何操作，数据未受影响。',
        next: '请关闭窗口后重新打开程序。',
      },
    )
  }
}

/** A call of the preload bridge came with arguments outside its contract. Nothing was done. */
export class BridgeInputError extends AppError<'BRIDGE_INPUT', { readonly call: string }> {
  override readonly name = 'BridgeInputError' as const
  readonly code = 'BRIDGE_INPUT' as const

  constructor(call: string) {
    super(
      { call },
      { what: '请求的内容不完整，未执行。', safe: '数据未受影响。', next: '请关闭窗口后重新打开程序，再试一次。' },
    )
  }
}

/** The system's print dialog or printer reported a failure other than the person's own cancelling. */
export class PrintFailedError extends AppError<'PRINT_FAILED'> {
  override readonly name = 'PrintFailedError' as const
  readonly code = 'PRINT_FAILED' as const

  constructor() {
    super(
      {},
      {
        what: '系统未能打印。',
        safe: '文件没有丢失，可以再次打印。',
        next: '请检查打印机是否开机、有纸并已连接，或先下载 PDF 再打印。',
      },
    )
  }
}

/** The system's file manager did not open the data folder. */
export class FolderNotOpenedError extends AppError<'FOLDER_NOT_OPENED'> {
  override readonly name = 'FolderNotOpenedError' as const
  readonly code = 'FOLDER_NOT_OPENED' as const

  constructor() {
    super(
      {},
      { what: '系统未能打开数据文件夹。', safe: '数据未受影响。', next: '请在系统的文件管理器中打开该文件夹。' },
    )
  }
}

/** Something failed that no class here names: a fault of the program, noted in its log. */
export class BridgeFaultError extends AppError<'BRIDGE_FAULT', { readonly call: string }> {
  override readonly name = 'BridgeFaultError' as const
  readonly code = 'BRIDGE_FAULT' as const

  constructor(call: string, cause: unknown) {
    super(
      { call },
      { what: '操作未完成。', safe: '数据未受影响。', next: '请再试一次；仍不成功时重新打开程序。' },
      { cause },
    )
  }
}
