import { dirname } from 'node:path'
import { createApp } from './app.ts'
import type { OpenApp } from './host-app.ts'
import { programVersion } from './program-version.ts'

/**
 * The program over a host's folders: the one place where the hosts meet `createApp`. The command line, the window and
 * the browser host all open it by this. `resources/` lies in the program's root, beside package.json.
 */
export const openApp: OpenApp = (folders) =>
  createApp({
    root: folders.dataFolder,
    resources: folders.resourcesFolder,
    version: programVersion(dirname(folders.resourcesFolder)),
  })
