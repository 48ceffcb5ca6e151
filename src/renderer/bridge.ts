import type { ErrorData } from '../shared/errors/app-error.ts'

type BridgeResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ErrorData }

/**
 * The part of the preload's contract (`src/shared/bridge-contract.ts`) that this page uses; absent in a browser.
 */
interface WindowBridge {
  printOpenDocument(request: {
    readonly paper: 'A3' | 'A4'
    readonly landscape: boolean
  }): Promise<BridgeResult<{ readonly printed: boolean }>>
  onLock(listener: () => void): () => void
}

declare global {
  interface Window {
    readonly gezhongban?: WindowBridge
  }
}

/** What Electron offers to this page, or null in a browser. */
export function bridge(): WindowBridge | null {
  return window.gezhongban ?? null
}
