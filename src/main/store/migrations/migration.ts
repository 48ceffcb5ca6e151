import type { Kysely } from 'kysely'
import type { StoreDialect } from '../database.ts'

/** One step of the schema. Numbers grow by one; a released step never changes. */
export interface Migration {
  readonly number: number
  readonly name: string
  /** Runs inside the one transaction of all pending steps. */
  readonly up: (db: Kysely<unknown>, dialect: StoreDialect) => Promise<void>
}
