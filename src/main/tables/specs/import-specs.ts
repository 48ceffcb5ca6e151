import { rosterSpec } from './roster.ts'
import type { ImportSpec } from '../import-spec.ts'

/** Every kind of table the program imports, by the name the command line and the worker use (`--kind`). */
export const importSpecs: Readonly<Record<string, ImportSpec>> = { [rosterSpec.name]: rosterSpec }
