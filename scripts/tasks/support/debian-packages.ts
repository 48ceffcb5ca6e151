import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests compare with or run in: Debian package → the program it brings. */
const PACKAGES: readonly (readonly [name: string, program: string])[] = [
  ['chromium', 'chromium'],
  ['poppler-utils', 'pdftotext'],
  ['zbar-tools', 'zbarimg'],
  ['minisign', 'minisign'],
  ['age', 'age'],
  ['zstd', 'zstd'],
  ['libreoffice-calc', 'localc'],
  ['libreoffice-writer', 'lowriter'],
]

/**
 * Installs what is missing, on Debian and as root; elsewhere it only names what is missing. A package that cannot be
 * installed does not end the run here: the tests that need it fail, each by its own name.
 */
export function installMissingPackages(): void {
  const missing = PACKAGES.filter(([, program]) => !isOnPath(program)).map(([name]) => name)
  if (missing.length === 0) return
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    process.stderr.write(`测试所需的程序未安装：${missing.join('、')}\n`)
    return
  }
  process.stderr.write(`正在安装测试所需的程序：${missing.join('、')}\n`)
  apt('update')
  // All in one go first; when one name stops that, each by itself, so that the others still come.
  if (!apt('install', ...missing)) for (const name of missing) apt('install', name)
  const still = PACKAGES.filter(([, program]) => !isOnPath(program)).map(([name]) => name)
  if (still.length > 0) process.stderr.write(`未能安装：${still.join('、')}；用到它们的测试将不通过\n`)
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))
}

function apt(command: 'update' | 'install', ...names: readonly string[]): boolean {
  const options = command === 'install' ? ['-y', '--no-install-recommends', '-qq'] : ['-qq']
  const run = spawnSync('apt-get', [command, ...options, ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return run.status === 0
}
