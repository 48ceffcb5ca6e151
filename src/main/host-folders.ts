import { join, posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HostFolders } from './host-app.ts'

/** The environment variable that names another data folder than the usual one. */
export const DATA_FOLDER_VARIABLE = 'GEZHONGBAN_DATA'

/**
 * The usual data folder, the same for the window, the browser host and the command line. On Windows the local, not the
 * roaming profile: an encrypted store must lie on a local, fixed disk, and a roaming profile is copied at log-out.
 */
export function defaultDataFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const chosen = env[DATA_FOLDER_VARIABLE]
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'gezhongban')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'gezhongban')
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'gezhongban')
}

/**
 * The program's own folders. `moduleUrl` is `import.meta.url` of a host's entry, three folders below the program's root
 * as source (`src/main/web/main.ts`) and as built (`dist/main/web/main.js`). See [Note: dist mirrors src].
 */
export function programFolders(moduleUrl: string): Omit<HostFolders, 'dataFolder'> & { readonly root: string } {
  const root = fileURLToPath(new URL('../../../', moduleUrl))
  return { root, resourcesFolder: join(root, 'resources'), rendererFolder: join(root, 'dist', 'renderer') }
}
