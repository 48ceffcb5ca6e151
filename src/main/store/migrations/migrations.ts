import { initial } from './0001-initial.ts'
import type { Migration } from './migration.ts'

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [initial]

/** Number of the newest step: the schema version of this program. */
export const knownSchema = Math.max(...migrations.map((step) => step.number))
