import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FileWriteError } from '../bundle/errors/file-write-error.ts'
import { writeFrozenFile } from '../bundle/frozen-file.ts'

/** A file that is to be written at the end of the work. */
export interface Destination {
  readonly path: string
  /** Writes the file whole or not at all. @throws FileWriteError */
  readonly write: (bytes: Uint8Array) => Promise<void>
}

/**
 * Judges a place before the work is done: an existing file is kept unless `force`, a folder that is not there or cannot be
 * written is refused.
 * @throws FileWriteError
 */
export function destinationOf(file: string, force: boolean): Destination {
  const path = resolve(file)
  const existing = statSync(path, { throwIfNoEntry: false })
  if (existing && (!force || !existing.isFile())) throw new FileWriteError('exists')
  if (!existsSync(dirname(path))) throw new FileWriteError('other')
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (cause) {
    throw new FileWriteError('readonly', { cause })
  }
  return {
    path,
    write: async (bytes) => {
      await writeFrozenFile(path, bytes, { replace: force })
    },
  }
}
