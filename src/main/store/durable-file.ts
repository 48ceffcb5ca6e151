import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isFileError, type FileErrorCode } from './file-error.ts'

/** How often a rename is tried again while another program (antivirus, indexer) holds the file: 10 … 100 ms, 6 s in all. */
const renameTries = 80
const heldCodes: readonly FileErrorCode[] = ['EPERM', 'EACCES', 'EBUSY']

/**
 * Replaces a file so that at every instant a whole one exists: new bytes beside it, fsync, rename, fsync of the folder.
 * @throws the file system's error when the disk is full or read-only, or the file stays held; the old file is untouched.
 */
export function writeFileDurably(path: string, bytes: string | Uint8Array): void {
  const beside = `${path}.new`
  try {
    const file = openSync(beside, 'w', 0o600)
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
      for (let offset = 0; offset < data.length;) offset += writeSync(file, data, offset)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameHeld(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Renames, waiting out the short locks other programs on Windows hold. */
export function renameHeld(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (attempt >= renameTries || !isFileError(error, heldCodes)) throw error
      pause(Math.min(10 * attempt, 100))
    }
  }
}

/** A blocking pause; only ever on a path where the file system itself makes us wait. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

function syncFolder(folder: string): void {
  // Windows has no handle to a folder and needs none: NTFS journals the rename.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
