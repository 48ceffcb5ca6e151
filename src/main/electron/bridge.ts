import type { IpcMainInvokeEvent, WebContents } from 'electron/main'
import { z } from 'zod'
import {
  BRIDGE_CALLS,
  bridgeChannel,
  type BridgeCall,
  type BridgeResult,
  type HostBridge,
  type PrintOutcome,
  type PrintRequest,
} from '../../shared/bridge-contract.ts'
import { isAppError } from '../../shared/errors/app-error.ts'
import { originOf } from '../security-policy.ts'
import {
  BridgeFaultError,
  BridgeInputError,
  BridgeSenderError,
  FolderNotOpenedError,
  PrintFailedError,
} from './bridge-errors.ts'
import type { ElectronParts } from './electron-parts.ts'

/** What the bridge's calls act on. */
export interface BridgeDeps {
  readonly dataFolder: string
  readonly version: string
  readonly trustedOrigin: string
  readonly report: (error: unknown) => void
}

const printRequest = z.strictObject({ paper: z.enum(['A3', 'A4']), landscape: z.boolean() })
// Chromium's word for a closed print dialog.
const PRINT_CANCELLED = 'Print job canceled'

type Answers = {
  readonly [Call in BridgeCall]: (
    contents: WebContents,
    args: readonly unknown[],
  ) => Promise<Extract<Awaited<ReturnType<HostBridge[Call]>>, { ok: true }>['value']>
}

/**
 * Answers the preload's calls. One wrapper checks the sender of all of them (main frame, our origin) and turns every
 * failure into data: no stack, no path. Electron's security guide, item 17.
 */
export function installBridge(electron: Pick<ElectronParts, 'ipcMain' | 'shell'>, deps: BridgeDeps): void {
  const answers: Answers = {
    printOpenDocument: async (contents, args) =>
      await printPage(contents, parse('printOpenDocument', printRequest, args[0])),
    openDataFolder: async () => {
      // openPath answers a message where it fails, which names the path: it goes nowhere.
      if ((await electron.shell.openPath(deps.dataFolder)) !== '') throw new FolderNotOpenedError()
      return null
    },
    updateState: async () => await Promise.resolve({ version: deps.version, ready: null }),
  }
  for (const call of BRIDGE_CALLS) {
    electron.ipcMain.handle(bridgeChannel(call), async (event, ...args: unknown[]): Promise<BridgeResult<unknown>> => {
      try {
        if (!isTrustedSender(event, deps.trustedOrigin)) throw new BridgeSenderError()
        return { ok: true, value: await answers[call](event.sender, args) }
      } catch (error) {
        const known = isAppError(error) ? error : new BridgeFaultError(call, error)
        deps.report(error)
        return { ok: false, error: known.toData() }
      }
    })
  }
}

/** Tells the page to lock when the system locks its screen or goes to sleep. */
export function forwardLock(powerMonitor: ElectronParts['powerMonitor'], contents: WebContents): void {
  const lock = (): void => {
    if (!contents.isDestroyed()) contents.send(bridgeChannel('lock'))
  }
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
}

/** Only the main frame of our own page may call; a frame that is gone already has no origin. */
function isTrustedSender(event: IpcMainInvokeEvent, trustedOrigin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && originOf(frame.url) === trustedOrigin
}

function parse<T>(call: BridgeCall, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new BridgeInputError(call)
  return parsed.data
}

async function printPage(contents: WebContents, request: PrintRequest): Promise<PrintOutcome> {
  return await new Promise((resolve, reject) => {
    const options = {
      silent: false,
      printBackground: true,
      pageSize: request.paper,
      landscape: request.landscape,
      margins: { marginType: 'none' },
    } as const
    contents.print(options, (printed, reason) => {
      if (printed || reason.toLowerCase() === PRINT_CANCELLED.toLowerCase()) resolve({ printed })
      else reject(new PrintFailedError())
    })
  })
}
