import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, CustomScheme, WebContentsPrintOptions } from 'electron/main'
import type { ElectronParts } from '../../src/main/electron/electron-parts.ts'

type Handler = (...args: never[]) => unknown

/** The page of a window: an emitter that keeps what was installed on it and what was sent to it. */
export class PageDouble extends EventEmitter {
  readonly sent: unknown[][] = []
  readonly printed: WebContentsPrintOptions[] = []
  readonly mainFrame = { url: 'app://office/' }
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  printAnswer: [boolean, string] = [true, '']

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  getURL(): string {
    return this.mainFrame.url
  }
  isDestroyed(): boolean {
    return false
  }
  send(...message: unknown[]): void {
    this.sent.push(message)
  }
  print(options: WebContentsPrintOptions, done: (printed: boolean, reason: string) => void): void {
    this.printed.push(options)
    done(...this.printAnswer)
  }

  /** Fires an event whose default can be prevented; says whether it was. */
  prevented(event: string, details: object = {}): boolean {
    let prevented = false
    this.emit(event, { ...details, preventDefault: () => (prevented = true) })
    return prevented
  }
}

/** A window that records its options and what was done to it. */
export class WindowDouble extends EventEmitter {
  readonly webContents = new PageDouble()
  readonly done: string[] = []
  readonly options: BrowserWindowConstructorOptions
  loaded = ''
  minimized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url
    await Promise.resolve()
  }
  show = (): number => this.done.push('show')
  focus = (): number => this.done.push('focus')
  restore = (): number => this.done.push('restore')
  maximize = (): number => this.done.push('maximize')
  isMinimized = (): boolean => this.minimized
  isMaximized = (): boolean => this.done.includes('maximize')
  getNormalBounds = (): object => ({ x: 10, y: 20, width: 1200, height: 800 })
}

/** What a recording Electron has seen, in the order of the calls where that matters. */
export interface ElectronDouble {
  readonly parts: ElectronParts
  /** Names of calls in their order. */
  readonly calls: string[]
  readonly windows: WindowDouble[]
  readonly app: EventEmitter
  readonly powerMonitor: EventEmitter
  readonly schemes: CustomScheme[]
  readonly handlers: Map<string, Handler>
  readonly errorBoxes: string[][]
  /** Answers of the system; a test sets them before it starts the host. */
  readonly system: { firstInstance: boolean; openPath: string; packaged: boolean }
}

/**
 * A double of the parts of `electron/main` the host uses: it keeps every handler, so that a test fires it, and lets a
 * test play the system. It proves our wiring, not Electron's isolation: see tests/README.md.
 */
export function electronDouble(): ElectronDouble {
  const calls: string[] = []
  const windows: WindowDouble[] = []
  const schemes: CustomScheme[] = []
  const handlers = new Map<string, Handler>()
  const errorBoxes: string[][] = []
  const system = { firstInstance: true, openPath: '', packaged: true }
  const note = (name: string) => (handler: Handler) => void handlers.set(name, handler)
  const appEvents = new EventEmitter()
  const app = Object.assign(appEvents, {
    enableSandbox: () => calls.push('sandbox'),
    setPath: (name: string) => calls.push(`setPath ${name}`),
    requestSingleInstanceLock: () => {
      calls.push('lock')
      return system.firstInstance
    },
    whenReady: async () => {
      calls.push('ready')
      await Promise.resolve()
    },
    quit: () => {
      calls.push('quit')
      let held = false
      appEvents.emit('before-quit', { preventDefault: () => (held = true) })
      if (!held) calls.push('gone')
    },
    exit: (code: number) => calls.push(`exit ${String(code)}`),
  })
  Object.defineProperty(app, 'isPackaged', { get: () => system.packaged })
  class BrowserWindow extends WindowDouble {
    constructor(options: BrowserWindowConstructorOptions) {
      super(options)
      calls.push('window')
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
  }
  const defaultSession = {
    setPermissionRequestHandler: note('permission-request'),
    setPermissionCheckHandler: note('permission-check'),
    setDevicePermissionHandler: note('permission-device'),
    setDisplayMediaRequestHandler: note('display-media'),
    webRequest: { onBeforeRequest: note('before-request') },
  }
  const powerMonitor = new EventEmitter()
  const parts = {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (title: string, text: string) => errorBoxes.push([title, text]) },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`Handled twice: ${channel}`)
        handlers.set(channel, handler)
      },
    },
    Menu: {
      setApplicationMenu: (menu: unknown) => calls.push(menu === null ? 'menu none' : 'menu'),
      buildFromTemplate: (template: unknown) => template,
    },
    powerMonitor,
    protocol: {
      registerSchemesAsPrivileged: (given: CustomScheme[]) => {
        calls.push('scheme')
        schemes.push(...given)
      },
      handle: (scheme: string, handler: Handler) => {
        calls.push('protocol')
        handlers.set(`protocol ${scheme}`, handler)
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
    session: {
      get defaultSession() {
        if (!calls.includes('ready')) throw new Error('Session can only be received when app is ready')
        calls.push('session')
        return defaultSession
      },
    },
    shell: {
      openPath: async (path: string) => {
        calls.push(`open ${path}`)
        return await Promise.resolve(system.openPath)
      },
    },
  }
  // Electron's full types have hundreds of members; the double has those our host calls, and a missing one throws.
  const doubled = parts as unknown as ElectronParts
  return { parts: doubled, calls, windows, app, powerMonitor, schemes, handlers, errorBoxes, system }
}

/** The handler a name was given, to be fired by a test. */
export function fire(double: ElectronDouble, name: string, ...args: unknown[]): unknown {
  const handler = double.handlers.get(name)
  if (handler === undefined) throw new Error(`No handler: ${name}`)
  // Handlers have Electron's argument types; a test passes the slice of them that is used.
  return (handler as (...args: unknown[]) => unknown)(...args)
}
