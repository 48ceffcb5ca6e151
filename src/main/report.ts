import { isAppError } from '../shared/errors/app-error.ts'

/**
 * Notes an unexpected error on stderr for whoever runs the program from a terminal: its name and code and where it was
 * thrown, never its message, which may quote a person's data or a path.
 */
export function reportToStderr(error: unknown): void {
  if (isAppError(error)) process.stderr.write(`${error.name} ${error.code}\n`)
  else if (error instanceof Error) process.stderr.write(`${error.name}\n${framesOf(error)}\n`)
  else process.stderr.write(`${typeof error}\n`)
}

function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.replace(/\(?(?:file:\/\/)?[^()\s]*[/\\]((?:src|dist|node_modules)[/\\])/, '($1'))
    .slice(0, 12)
    .join('\n')
}
