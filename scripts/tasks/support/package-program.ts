import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { packager } from '@electron/packager'
import { z } from 'zod'
import { FUSES } from './fuses.ts'
import { shippedFiles } from './shipped-files.ts'

/** What to package, for whom, from which Electron. */
export interface PackageOptions {
  readonly root: string
  readonly out: string
  readonly platform: 'linux' | 'win32' | 'darwin'
  readonly arch: 'x64' | 'arm64'
  /** A folder with Electron's zip; without it the zip is downloaded. */
  readonly electronZipDir?: string
}

// Where each platform's executable lies in the packaged folder.
const EXECUTABLES = { linux: 'gezhongban', win32: 'gezhongban.exe', darwin: 'gezhongban.app' }

const manifestShape = z.object({
  version: z.string(),
  description: z.string(),
  devDependencies: z.object({ electron: z.string() }),
})

/**
 * Packages the built program: one archive (asar) with native files beside it, all fuses set. Returns its folder.
 * @throws Error when Electron's zip is not to be had, or a fuse could not be set.
 */
export async function packageProgram(options: PackageOptions): Promise<string> {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(options.root, 'package.json'), 'utf8')))
  const shipped = shippedFiles(options.root, `${options.platform}-${options.arch}`)
  const [folder] = await packager({
    dir: options.root,
    out: options.out,
    name: 'gezhongban',
    executableName: 'gezhongban',
    appVersion: manifest.version,
    appCopyright: 'MIT License',
    win32metadata: { ProductName: '格中办', FileDescription: manifest.description, CompanyName: '格中办' },
    platform: options.platform,
    arch: options.arch,
    electronVersion: manifest.devDependencies.electron,
    ...(options.electronZipDir !== undefined && { electronZipDir: options.electronZipDir }),
    // A .node file must lie in the file system to be loaded.
    asar: { unpack: '**/*.node' },
    ignore: (path) => path !== '' && !shipped.keeps(path),
    // Our own list is narrower than "no dev dependencies".
    prune: false,
    overwrite: true,
    quiet: true,
  })
  if (folder === undefined) throw new Error('Nothing was packaged')
  await flipFuses(join(folder, EXECUTABLES[options.platform]), FUSES)
  return folder
}
