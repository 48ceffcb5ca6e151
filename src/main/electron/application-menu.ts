import type { ElectronParts } from './electron-parts.ts'

/** No menu: the program's own screens hold every command. macOS alone gets its edit keys from a menu, so it has one. */
export function installMenu(Menu: ElectronParts['Menu'], platform: string): void {
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate([...roles]) : null)
}
