import { AppError } from '../../../shared/errors/app-error.ts'

const nothingWritten = '没有导入任何内容。'

/** The uploaded file is no longer kept (locked meanwhile, or pushed out by newer ones). */
export class ImportFileGoneError extends AppError<'IMPORT_FILE_GONE'> {
  override readonly name = 'ImportFileGoneError'
  readonly code = 'IMPORT_FILE_GONE'
  constructor() {
    super({}, { what: '上传的文件已不在内存中。', safe: nothingWritten, next: '请重新选择文件。' })
  }
}

/** A roster with more rows than one import takes. */
export class ImportTooLongError extends AppError<'IMPORT_TOO_LONG', { rows: number; most: number }> {
  override readonly name = 'ImportTooLongError'
  readonly code = 'IMPORT_TOO_LONG'
  constructor(data: { rows: number; most: number }) {
    super(data, {
      what: `花名册有 ${String(data.rows)} 行，一次最多导入 ${String(data.most)} 行。`,
      safe: nothingWritten,
      next: '请拆成几个文件，分次导入。',
    })
  }
}

/** Between preview and confirmation the records changed, so that the import would do something else than was shown. */
export class ImportPlanChangedError extends AppError<'IMPORT_PLAN_CHANGED'> {
  override readonly name = 'ImportPlanChangedError'
  readonly code = 'IMPORT_PLAN_CHANGED'
  constructor() {
    super(
      {},
      {
        what: '预览之后资料有变化，导入的结果会与预览不同。',
        safe: nothingWritten,
        next: '请返回重新预览，核对后再导入。',
      },
    )
  }
}

/** Nothing in the file would change anything. */
export class ImportEmptyPlanError extends AppError<'IMPORT_EMPTY_PLAN'> {
  override readonly name = 'ImportEmptyPlanError'
  readonly code = 'IMPORT_EMPTY_PLAN'
  constructor() {
    super(
      {},
      {
        what: '没有需要写入的内容：各行都已在资料中，或都有问题。',
        safe: nothingWritten,
        next: '请下载有问题的行，改正后再导入。',
      },
    )
  }
}

/** The batch was undone before. */
export class ImportUndoneError extends AppError<'IMPORT_UNDONE'> {
  override readonly name = 'ImportUndoneError'
  readonly code = 'IMPORT_UNDONE'
  constructor() {
    super({}, { what: '这次导入已经撤销过。', safe: '已保存的数据没有变化。', next: '不需要再操作。' })
  }
}
