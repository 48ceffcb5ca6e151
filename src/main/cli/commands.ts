import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { init } from './commands/init.ts'
import { serve } from './commands/serve.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly Command[] = [init, demo, serve]
