import type { Logger } from './logger.ts'
import { isAppError, type ErrorData } from '../../shared/errors/app-error.ts'

/** An error as the renderer receives it; `id` finds it in the log. */
export interface ApiErrorData extends ErrorData {
  readonly id: string
  readonly httpStatus: number
}

const statusOf: Readonly<Record<string, number>> = { LOCKED: 401, RECORD_NOT_FOUND: 404, INPUT_INVALID: 400 }

/**
 * What leaves the program of an error: code, Chinese sentences and data of ours; of anything else only that it is a fault
 * of the program, with the number under which the log has it. Never a stack, SQL, a path or a person's data.
 */
export function apiErrorData(error: unknown, id: string, logger: Logger): ApiErrorData {
  if (isAppError(error)) return { ...error.toData(), id, httpStatus: statusOf[error.code] ?? 422 }
  logger.fault(id, error)
  return {
    code: 'PROGRAM_FAULT',
    text: {
      what: '程序出现了没有预料到的问题。',
      safe: '已保存的数据没有变化，已填写的内容仍在。',
      next: '请再试一次；仍然出现时，重新启动格中办，并记下问题编号。',
    },
    data: {},
    id,
    httpStatus: 500,
  }
}
