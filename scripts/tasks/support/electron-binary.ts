import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The Electron executable, or why there is none, as a person reads it. */
export type ElectronBinary = { readonly path: string } | { readonly missing: string }

const PACKAGE = 'node_modules/electron'
// One slow or blocked download must not delay every start.
const DOWNLOAD_LIMIT_MS = 60_000
const FAILED_NOTE = 'node_modules/.electron-not-downloaded'
const ASK_AGAIN_MS = 24 * 3_600_000

/**
 * Finds Electron's executable, downloading it once when that is allowed. The npm package has none: Electron's own
 * install script fetches it, from its usual place or the one the npm settings name (`electron_mirror`).
 */
export async function electronBinary(mayDownload: boolean): Promise<ElectronBinary> {
  const cannot = whyNoWindow(process.platform, process.env, process.getuid?.() ?? null)
  if (cannot !== null) return { missing: cannot }
  const present = installedPath()
  if (present !== null) return { path: present }
  if (!mayDownload) return { missing: '本机没有 Electron 程序，且当前不下载（离线或自动化环境）' }
  if (failedLately()) return { missing: '一天内下载 Electron 程序未成功（可运行 npx install-electron 再次下载）' }
  process.stderr.write('正在下载 Electron 程序…\n')
  await download()
  const fetched = installedPath()
  if (fetched !== null) return { path: fetched }
  writeFileSync(FAILED_NOTE, '')
  return { missing: 'Electron 程序未能下载' }
}

/** Why this machine cannot show a window at all, or null. */
export function whyNoWindow(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  uid: number | null,
): string | null {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return '本机没有图形界面'
  // Chromium's sandbox refuses root, and we do not start without the sandbox.
  return uid === 0 ? '以 root 身份运行时不能启用沙箱' : null
}

function installedPath(): string | null {
  try {
    const path = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

function failedLately(): boolean {
  try {
    return Date.now() - statSync(FAILED_NOTE).mtimeMs < ASK_AGAIN_MS
  } catch {
    return false
  }
}

async function download(): Promise<void> {
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore' })
    const limit = setTimeout(() => child.kill(), DOWNLOAD_LIMIT_MS)
    child.once('close', () => {
      clearTimeout(limit)
      resolve()
    })
    child.once('error', () => {
      clearTimeout(limit)
      resolve()
    })
  })
}
