import { AppError } from '../../../shared/errors/app-error.ts'

/** There is no public key of the county yet: nobody could open a bundle. */
export class NoCountyKeyError extends AppError<'NO_COUNTY_KEY'> {
  override readonly name = 'NoCountyKeyError'
  readonly code = 'NO_COUNTY_KEY'
  constructor() {
    super(
      {},
      {
        what: '还没有导入县级公钥，无法生成数据包。',
        safe: '没有生成任何文件。',
        next: '请在“上报 → 密钥”中导入县里发来的公钥文件（.gzkey），并通过电话核对指纹。',
      },
    )
  }
}

/** Nothing changed since the last bundle. */
export class NothingToSendError extends AppError<'NOTHING_TO_SEND', { lastNumber: number }> {
  override readonly name = 'NothingToSendError'
  readonly code = 'NOTHING_TO_SEND'
  constructor(lastNumber: number) {
    super(
      { lastNumber },
      {
        what: `自第 ${String(lastNumber)} 号数据包之后没有新的变更。`,
        safe: '没有生成新的数据包。',
        next: '无需上报；县里需要重新接收时，可以重新下载上一个数据包，或生成全量包。',
      },
    )
  }
}

/** The key file given is not one of a county. */
export class NotCountyKeyError extends AppError<'NOT_COUNTY_KEY', { role: string }> {
  override readonly name = 'NotCountyKeyError'
  readonly code = 'NOT_COUNTY_KEY'
  constructor(role: string) {
    super(
      { role },
      {
        what: '这个密钥文件不是县级公钥。',
        safe: '没有改动已导入的公钥。',
        next: '请向县级管理单位索取扩展名为 .gzkey 的县级公钥文件。',
      },
    )
  }
}
