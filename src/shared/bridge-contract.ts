import type { ErrorData } from './errors/app-error.ts'

/** The one name the preload adds to `window`. */
export const BRIDGE_NAME = 'gezhongban'

/** The calls from the page to the window's host; nothing else crosses. A guard test pins this list. */
export const BRIDGE_CALLS = ['printOpenDocument', 'openDataFolder', 'updateState'] as const

/** The notices from the host to the page. */
export const BRIDGE_NOTICES = ['lock'] as const

/** One call's or notice's name. */
export type BridgeCall = (typeof BRIDGE_CALLS)[number]
export type BridgeNotice = (typeof BRIDGE_NOTICES)[number]

/** The channel of a call or notice: prefixed, so that it cannot be mistaken for one of Electron's own. */
export function bridgeChannel(name: BridgeCall | BridgeNotice): string {
  return `${BRIDGE_NAME}:${name}`
}

/** Errors cross as data: Electron's `invoke` would keep an error's message only. */
export type BridgeResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ErrorData }

/** The paper of the document that is open; what the print dialog starts with. */
export interface PrintRequest {
  readonly paper: 'A3' | 'A4'
  readonly landscape: boolean
}

/** `printed` is false when the person closed the print dialog; that is no error. */
export interface PrintOutcome {
  readonly printed: boolean
}

/** The running version, and the newer one that waits for a click to be installed, or null. */
export interface UpdateState {
  readonly version: string
  readonly ready: string | null
}

/**
 * What a page in the window can ask beyond a page in a browser: `window.gezhongban`, absent in the browser host.
 * No call takes or returns a path.
 */
export interface HostBridge {
  /** Opens the system's print dialog for the pages the renderer has laid out for print. */
  printOpenDocument(request: PrintRequest): Promise<BridgeResult<PrintOutcome>>
  /** Shows the data folder in the system's file manager. */
  openDataFolder(): Promise<BridgeResult<null>>
  updateState(): Promise<BridgeResult<UpdateState>>
  /** Calls `listener` when the system locks its screen or goes to sleep; returns the way to stop. */
  onLock(listener: () => void): () => void
}
