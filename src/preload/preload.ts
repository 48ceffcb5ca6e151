import { contextBridge, ipcRenderer } from 'electron/renderer'
import { BRIDGE_NAME, bridgeChannel, type BridgeCall, type HostBridge } from '../shared/bridge-contract.ts'

/** Sends one call. The host answers by the contract, which its own types are checked against. */
async function call<Result>(name: BridgeCall, ...args: readonly unknown[]): Promise<Result> {
  // `invoke` is typed `any`; the contract is the type of both ends.
  return (await ipcRenderer.invoke(bridgeChannel(name), ...args)) as Result
}

const bridge = {
  printOpenDocument: async (request) => await call('printOpenDocument', request),
  openDataFolder: async () => await call('openDataFolder'),
  updateState: async () => await call('updateState'),
  onLock: (listener) => {
    // The event object, which leads back to ipcRenderer, is not handed on.
    const heard = (): void => {
      listener()
    }
    ipcRenderer.on(bridgeChannel('lock'), heard)
    return () => {
      ipcRenderer.off(bridgeChannel('lock'), heard)
    }
  },
} satisfies HostBridge

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
