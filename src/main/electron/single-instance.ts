import type { ElectronParts } from './electron-parts.ts'

/**
 * Takes the lock of this data folder (Electron keeps it in the profile, which lies there). False when another instance
 * holds it; that one is asked to show its window, and this one must quit.
 */
export function holdSingleInstance(app: ElectronParts['app'], showWindow: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', showWindow)
  return true
}
