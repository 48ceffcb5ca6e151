import { FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * The switches burnt into the packaged executable. All of them are named, so that one added by a later Electron stops
 * the packaging until somebody has decided about it (`strictlyRequireAllFuses`).
 */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The executable is no Node interpreter for whoever finds it. Worker threads do not need this.
  [FuseV1Options.RunAsNode]: false,
  // The program has no cookies; where one should ever appear, it is encrypted.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS could load code of another's choosing.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // --inspect would open the main process, keys and all, to any local program.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // A changed archive does not start (Windows, macOS) …
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // … and no folder beside it is taken instead.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own to load.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app://, file: needs no privileges.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's default: bounds of WebAssembly memory are held by the processor.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const
