/** Where faults of the program go. Entries hold names and places in the code, never values: they may be mailed to us. */
export interface Logger {
  fault(id: string, error: unknown): void
}

/** Class, code and stack frames of an error, without its message: messages of libraries can quote values. */
export function faultLine(id: string, error: unknown): string {
  if (!(error instanceof Error)) return `${id} ${typeof error}`
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[/\\]((?:src|dist|node_modules)[/\\])/g, '($1'))
    .slice(0, 8)
  return [`${id} ${error.name}${code}`, ...frames].join('\n  ')
}

/** Writes faults to standard error. */
export const stderrLogger: Logger = {
  fault: (id, error) => {
    process.stderr.write(`${faultLine(id, error)}\n`)
  },
}
