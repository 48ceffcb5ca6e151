import { AppError } from '../../shared/errors/app-error.ts'

/** The command line was typed in a way that has no meaning; exit status 2. Nothing was done. */
export class UsageError extends AppError<'USAGE', { command: string }> {
  override readonly name = 'UsageError'
  readonly code = 'USAGE'
  constructor(what: string, command = '') {
    super(
      { command },
      {
        what,
        safe: '没有执行任何操作。',
        next: `用法见 npm run cli -- ${command === '' ? '' : `${command} `}--help。`,
      },
    )
  }
}
