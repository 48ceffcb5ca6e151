/** The program as its hosts see it: one function from request to answer. `createApp` makes it. */
export interface App {
  /** Answers `/rpc/*` and `/files/*`. Never rejects for an expected failure: errors are answers. */
  fetch(request: Request): Promise<Response>
  /** Closes the store and ends the workers. */
  close(): Promise<void>
}

/** The folders a host finds for the program. Absolute paths. */
export interface HostFolders {
  /** Where the encrypted store lies; local and fixed. */
  readonly dataFolder: string
  /** Fonts, templates, code tables: read only. */
  readonly resourcesFolder: string
  /** The built renderer. */
  readonly rendererFolder: string
}

/** Composes the program over a host's folders: `createApp` with the rest of its deps filled in. */
export type OpenApp = (folders: HostFolders) => Promise<App> | App
