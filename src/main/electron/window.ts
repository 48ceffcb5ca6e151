import type { BrowserWindow, WebPreferences } from 'electron/main'
import { APP_ORIGIN } from '../security-policy.ts'
import type { ElectronParts } from './electron-parts.ts'
import { readWindowState, SMALLEST_WINDOW, visibleBounds, writeWindowState } from './window-state.ts'

/** What the window needs from its host. `stateFile` keeps its place; `preload` is the built script. */
export interface WindowOptions {
  readonly stateFile: string
  readonly preload: string
  /** Whether the inspector can be opened: only when run from source. */
  readonly inspectable: boolean
  readonly report: (error: unknown) => void
}

/**
 * The web preferences of every window. Most repeat Electron's defaults, on purpose: a test reads them here, so that a
 * changed default or a slip shows. Electron's security guide, items 2–4, 6, 8–12.
 */
export function webPreferences(preload: string, inspectable: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // A checker would fetch its dictionaries from the network, and has none for Chinese.
    spellcheck: false,
    devTools: inspectable,
  }
}

/** The one place that makes a window (a guard test holds it). It is shown when its first page is painted. */
export function openOfficeWindow(
  electron: Pick<ElectronParts, 'BrowserWindow' | 'screen'>,
  options: WindowOptions,
): BrowserWindow {
  const kept = readWindowState(options.stateFile)
  const workAreas = electron.screen.getAllDisplays().map((display) => display.workArea)
  const window = new electron.BrowserWindow({
    ...visibleBounds(kept?.bounds ?? null, workAreas),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    title: '格中办',
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(options.preload, options.inspectable),
  })
  if (kept?.maximized === true) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    writeWindowState(options.stateFile, state, options.report)
  })
  // A load that fails is the page's own error screen or, when even that is missing, an empty window: report it.
  window.loadURL(`${APP_ORIGIN}/`).catch(options.report)
  return window
}
