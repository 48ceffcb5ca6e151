import type { ErrorText, Place } from '../../shared/errors/app-error.ts'

/** An error ready to be shown: the server's own data, or one of the few cases in which there is no answer. */
export interface ShownError {
  readonly code: string
  readonly text: ErrorText
  readonly data: object
  readonly at?: Place
  /** The id under which the log has it. */
  readonly id?: string
}

const NO_ANSWER: ShownError = {
  code: 'NO_ANSWER',
  text: {
    what: '程序没有应答。',
    safe: '已保存的内容不受影响，已填写的内容仍在。',
    next: '请稍候重试；仍不行时请重新打开程序。',
  },
  data: {},
}

const UNKNOWN: ShownError = {
  code: 'UNKNOWN',
  text: {
    what: '程序遇到未预料的情况，这一步没有完成。',
    safe: '已保存的内容不受影响，已填写的内容仍在。',
    next: '请重试；仍不行时复制详情交给维护人员。',
  },
  data: {},
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isErrorText(value: unknown): value is ErrorText {
  return (
    isRecord(value) &&
    typeof value['what'] === 'string' &&
    typeof value['safe'] === 'string' &&
    typeof value['next'] === 'string'
  )
}

/** Error data from an answer's body: `{ code, text, data, at?, id? }`, bare or as `{ error: … }`; null if it is neither. */
export function errorDataOf(value: unknown): ShownError | null {
  if (!isRecord(value)) return null
  if (isRecord(value['error'])) return errorDataOf(value['error'])
  const { code, text, data, at, id } = value
  if (typeof code !== 'string' || !isErrorText(text)) return null
  return {
    code,
    text,
    data: isRecord(data) ? data : {},
    ...(isRecord(at) && { at }),
    ...(typeof id === 'string' && { id }),
  }
}

/** A failed answer of `/files/*`, thrown so that `ErrorNotice` can show it like any other. */
export class FileRequestError extends Error {
  override readonly name = 'FileRequestError'
  readonly shown: ShownError

  constructor(shown: ShownError) {
    super(shown.code)
    this.shown = shown
  }
}

/** Anything caught, as something to show: a tRPC error, a file request, a lost connection, or a bug. */
export function shownError(error: unknown): ShownError {
  if (error instanceof FileRequestError) return error.shown
  const direct = errorDataOf(error)
  if (direct) return direct
  if (isRecord(error)) {
    const fromData = errorDataOf(error['data'])
    if (fromData) return fromData
    if (error['name'] === 'TRPCClientError' && error['data'] === undefined) return NO_ANSWER
  }
  // `fetch` rejects with a TypeError when nothing listens.
  return error instanceof TypeError && error.message.includes('fetch') ? NO_ANSWER : UNKNOWN
}
