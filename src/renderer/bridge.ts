import type { HostBridge } from '../shared/bridge-contract.ts'

declare global {
  interface Window {
    readonly gezhongban?: HostBridge
  }
}

/** What Electron offers to this page, or null in a browser. */
export function bridge(): HostBridge | null {
  return window.gezhongban ?? null
}
