import { AppError } from '../../../shared/errors/app-error.ts'

/** The limit that was passed. */
export type ExceededLimit = 'fileBytes' | 'unpackedBytes' | 'rows' | 'columns' | 'cells' | 'sheets' | 'memory'

/** Data of `TableTooLargeError`: the limit, its value, and the file's own figure where it is known. */
export interface TooLargeData {
  readonly limit: ExceededLimit
  readonly most: number
  readonly found?: number
}

const UNITS: Readonly<Record<Exclude<ExceededLimit, 'fileBytes' | 'unpackedBytes' | 'memory'>, string>> = {
  rows: '行',
  columns: '列',
  cells: '个单元格',
  sheets: '个工作表',
}

/** The file is beyond the limits of `TABLE_LIMITS`, or unpacks to far more than a table would (a decompression bomb). */
export class TableTooLargeError extends AppError<'TABLE_TOO_LARGE', TooLargeData> {
  override readonly name = 'TableTooLargeError' as const
  readonly code = 'TABLE_TOO_LARGE'

  constructor(data: TooLargeData, cause?: unknown) {
    const text = {
      what: what(data),
      safe: '没有导入任何内容。',
      next:
        data.limit === 'columns' || data.limit === 'rows' || data.limit === 'cells'
          ? '请删去表格下方和右方的空白行列，或分成几个文件导入。'
          : '请确认选对了文件，或分成几个文件导入。',
    }
    super(data, text, { cause })
  }
}

function what({ limit, most, found }: TooLargeData): string {
  if (limit === 'memory') return '这个表格太大，内存不够读取。'
  if (limit === 'fileBytes') return `这个文件太大，最多 ${String(Math.round(most / 1024 / 1024))} MB。`
  if (limit === 'unpackedBytes') return '这个文件解压后大得不像表格，没有解压。'
  const unit = UNITS[limit]
  const has = found === undefined ? '' : `有 ${String(found)} ${unit}，`
  return `这个表格${has}${has === '' ? '太大，' : ''}一次最多导入 ${String(most)} ${unit}。`
}
