import type { WebContents } from 'electron/main'
import { isFrameAllowed, isNavigationAllowed, isPermissionAllowed, isRequestAllowed } from '../security-policy.ts'
import type { ElectronParts } from './electron-parts.ts'

/**
 * Binds Electron to the policy: what every page may move to, open, attach, ask for and load.
 * See [Note: Policy and installer].
 */
export function installSecurity(electron: Pick<ElectronParts, 'app' | 'session'>, trustedOrigin: string): void {
  electron.app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, trustedOrigin)
  })
  const { defaultSession } = electron.session
  // Without these two Electron grants everything a page asks for.
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isPermissionAllowed(permission, contents.getURL(), trustedOrigin))
  })
  defaultSession.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermissionAllowed(permission, requestingOrigin, trustedOrigin),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null)
  })
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isRequestAllowed(details.url, trustedOrigin) })
  })
}

function guardContents(contents: WebContents, trustedOrigin: string): void {
  contents.on('will-navigate', (details) => {
    if (!isNavigationAllowed(details.url, trustedOrigin)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isNavigationAllowed(details.url, trustedOrigin)) details.preventDefault()
  })
  contents.on('will-frame-navigate', (details) => {
    const allowed = details.isMainFrame ? isNavigationAllowed : isFrameAllowed
    if (!allowed(details.url, trustedOrigin)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
