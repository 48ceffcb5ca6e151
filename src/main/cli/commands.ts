import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { exportBundle } from './commands/export.ts'
import { init } from './commands/init.ts'
import { keys } from './commands/keys.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly Command[] = [init, demo, exportBundle, keys, verify, serve]
