import { AppError, type ErrorData } from './app-error.ts'

/** One of our errors that came over a thread boundary as data: same code, same sentences. */
export class CarriedError extends AppError {
  override readonly name = 'CarriedError'
  readonly code: string

  constructor(data: ErrorData) {
    super(data.data, data.text, data.at ? { at: data.at } : {})
    this.code = data.code
  }
}
