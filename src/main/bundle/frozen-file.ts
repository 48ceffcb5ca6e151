import { createHash, randomBytes } from 'node:crypto'
import { access, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FileWriteError, type FileWriteFault } from './errors/file-write-error.ts'

/** What the writing needs from the system; tests replace it to play a virus scanner or a pulled stick. */
export interface FrozenFileDeps {
  readonly rename: (from: string, to: string) => Promise<void>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly platform: NodeJS.Platform
}

const SYSTEM: FrozenFileDeps = {
  rename,
  read: readFile,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  platform: process.platform,
}

/**
 * Waits between tries to rename, in milliseconds, about ten seconds together. On Windows a virus scanner or the indexer
 * holds a fresh file for a moment, and the rename fails with EPERM, EACCES or EBUSY (the reason graceful-fs retries too).
 */
const WAITS = [10, 20, 50, 100, 200, 400, 800, 1600, 3200, 3200]
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])

/**
 * Writes a file that is meant to leave the PC, once: it is either there whole or not at all: temporary name in the same
 * folder, fsync, rename, fsync of the folder, read back, hash. An existing file is kept unless `replace` is set. Returns the SHA-256 in hex.
 * @throws FileWriteError; the temporary file is removed.
 */
export async function writeFrozenFile(
  path: string,
  bytes: Uint8Array,
  options: { replace?: boolean; deps?: Partial<FrozenFileDeps> } = {},
): Promise<string> {
  const deps = { ...SYSTEM, ...options.deps }
  if (options.replace !== true && (await exists(path))) throw new FileWriteError('exists')
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameHeld(temporary, path, deps)
    await syncFolder(dirname(path), deps.platform)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new FileWriteError(faultOf(cause), { cause })
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const back = await deps.read(path).catch(() => null)
  if (!back || createHash('sha256').update(back).digest('hex') !== sha256) {
    await rm(path, { force: true }).catch(() => undefined)
    throw new FileWriteError('readback')
  }
  return sha256
}

async function renameHeld(from: string, to: string, deps: FrozenFileDeps): Promise<void> {
  for (const wait of WAITS) {
    try {
      await deps.rename(from, to)
      return
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error
      await deps.wait(wait)
    }
  }
  await deps.rename(from, to)
}

/** The new name is durable only with its folder. Windows cannot open a folder, and some network shares refuse the sync. */
async function syncFolder(folder: string, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function faultOf(error: unknown): FileWriteFault {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readonly'
  return code === 'EBUSY' ? 'busy' : 'other'
}
