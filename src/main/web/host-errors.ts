import { AppError } from '../../shared/errors/app-error.ts'

const OPEN_AGAIN = '请使用启动窗口里新打印的地址打开；在启动窗口按回车键可再得到一个地址。'
const UNTOUCHED = '数据未受影响。'

/** A request of the browser host came without its secret: a page opened without the start address, or another program. */
export class HostSecretError extends AppError<'HOST_SECRET'> {
  override readonly name = 'HostSecretError' as const
  readonly code = 'HOST_SECRET' as const

  constructor() {
    super({}, { what: '本页面不是由启动地址打开的。', safe: UNTOUCHED, next: OPEN_AGAIN })
  }
}

/** A start token was shown that is not ours or was shown before. See [Note: Who may talk to the browser host]. */
export class StartTokenError extends AppError<'START_TOKEN'> {
  override readonly name = 'StartTokenError' as const
  readonly code = 'START_TOKEN' as const

  constructor() {
    super({}, { what: '该启动地址已经使用过，或者不是本程序的地址。', safe: UNTOUCHED, next: OPEN_AGAIN })
  }
}

/** A request named another host or came from another site's page. */
export class ForeignRequestError extends AppError<'FOREIGN_REQUEST'> {
  override readonly name = 'ForeignRequestError' as const
  readonly code = 'FOREIGN_REQUEST' as const

  constructor() {
    super({}, { what: '该请求来自其他网站，已拒绝。', safe: UNTOUCHED, next: OPEN_AGAIN })
  }
}

/** The port the person named is used by another program, or not theirs to use. Nothing was opened. */
export class PortInUseError extends AppError<'PORT_IN_USE', { readonly port: number }> {
  override readonly name = 'PortInUseError' as const
  readonly code = 'PORT_IN_USE' as const

  constructor(port: number, cause: unknown) {
    super(
      { port },
      {
        what: `端口 ${String(port)} 不能使用，可能已被其他程序占用。`,
        safe: UNTOUCHED,
        next: '请不指定端口（由程序自行选择），或换一个端口后重新启动。',
      },
      { cause },
    )
  }
}

/** A request's body is larger than the host takes. Nothing of it was read. */
export class BodyTooLargeError extends AppError<'BODY_TOO_LARGE', { readonly limit: number }> {
  override readonly name = 'BodyTooLargeError' as const
  readonly code = 'BODY_TOO_LARGE' as const

  constructor(limit: number) {
    super(
      { limit },
      {
        what: `文件超过 ${String(Math.floor(limit / 1024 / 1024))} MB，未接收。`,
        safe: '没有写入任何内容。',
        next: '请拆分或压缩后再试。',
      },
    )
  }
}
