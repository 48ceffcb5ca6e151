import { readFileSync } from 'node:fs'
import { InputFileError } from './input-file-error.ts'

/** The bytes of a file named on the command line. @throws InputFileError naming the option or argument */
export function readInputFile(path: string, option: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new InputFileError(option, { cause })
  }
}
