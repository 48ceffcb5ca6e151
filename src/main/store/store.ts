import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { Actor, Intent } from './actor.ts'
import type { Reader, StoreDialect, Tables } from './database.ts'
import { storeErrorOf } from './store-error-of.ts'
import { inTransaction } from './transaction.ts'
import { UnitOfWork } from './unit-of-work.ts'

/** What the store takes from outside: the clock, so that tests have a fixed one. */
export interface StoreDeps {
  readonly clock: () => Date
}

/** An open store of one community (an office's SQLite file) or of many (a county's), on either dialect. */
export class Store {
  readonly community: string
  readonly dialect: StoreDialect
  /** 12 hex digits, the device part of our stamps. */
  readonly device: string
  /** Plain Kysely for reading. A write through it fails in the database. */
  readonly db: Reader
  readonly #writer: Kysely<Tables>
  readonly #clock: () => Date
  readonly #onClose: () => void
  readonly #writing = new AsyncLocalStorage<true>()
  readonly #running = new Set<Promise<unknown>>()

  constructor(parts: {
    readonly community: string
    readonly dialect: StoreDialect
    readonly device: string
    readonly reader: Reader
    readonly writer: Kysely<Tables>
    readonly clock: () => Date
    readonly onClose?: () => void
  }) {
    this.community = parts.community
    this.dialect = parts.dialect
    this.device = parts.device
    this.db = parts.reader
    this.#writer = parts.writer
    this.#clock = parts.clock
    this.#onClose = parts.onClose ?? (() => undefined)
  }

  /**
   * The one door to writing: everything `work` does is one transaction with its change lines and one audit entry, or
   * nothing. When the promise resolves the work is on disk (WAL, synchronous=FULL).
   * @throws what `work` throws, and DiskFullError · ReadOnlyFolderError · DamagedStoreError from the database.
   */
  async write<T>(actor: Actor, intent: Intent, work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return await this.#transact(actor, intent, work, false)
  }

  /** Notes an act that changes no record, such as revealing a masked number or exporting a list. */
  async audit(actor: Actor, intent: Intent): Promise<void> {
    await this.#transact(actor, intent, async () => undefined, true)
  }

  /** Waits for the writes under way, then ends both connections; the last one folds the WAL into the file. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#running)
    await this.db.destroy()
    await this.#writer.destroy()
    this.#onClose()
  }

  async #transact<T>(
    actor: Actor,
    intent: Intent,
    work: (unit: UnitOfWork) => Promise<T>,
    always: boolean,
  ): Promise<T> {
    // A write inside a write would wait for the connection it holds itself.
    if (this.#writing.getStore()) throw new Error(`write inside a write: ${intent.action}`)
    try {
      const run = this.#writing.run(true, () =>
        inTransaction(this.#writer, this.dialect, async (transaction) => {
          const unit = await UnitOfWork.begin(transaction, this.dialect, this.community, this.device, this.#clock())
          const result = await work(unit)
          await unit.finish(actor, intent, always)
          return result
        }),
      )
      this.#running.add(run)
      try {
        return await run
      } finally {
        this.#running.delete(run)
      }
    } catch (error) {
      throw storeErrorOf(error)
    }
  }
}
