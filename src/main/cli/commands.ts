import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { exportBundle } from './commands/export.ts'
import { importTable } from './commands/import.ts'
import { init } from './commands/init.ts'
import { keys } from './commands/keys.ts'
import { print } from './commands/print.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly Command[] = [init, demo, importTable, print, exportBundle, keys, verify, serve]
