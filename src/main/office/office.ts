import type { ErrorData } from '../../shared/errors/app-error.ts'
import { isAppError } from '../../shared/errors/app-error.ts'
import type { InputOf } from '../../shared/entities/entity.ts'
import type { communityProfile } from '../../shared/entities/community-profile.ts'
import { operator } from '../../shared/entities/operator.ts'
import { dataFolder } from '../store/data-folder.ts'
import { readHeader } from '../store/header.ts'
import { defaultWorkFactor } from '../store/key-wrap.ts'
import { knownSchema } from '../store/migrations/migrations.ts'
import { newStore } from '../store/new-store.ts'
import { NoStoreError, UnknownOperatorError } from '../store/store-errors.ts'
import type { StoreLocation } from '../store/database.ts'
import type { Store } from '../store/store.ts'
import { lockedStore, openUnlocked, proveKey, type Proof } from '../store/unlock.ts'
import { Sessions } from './sessions.ts'

/** What the first screen needs to know, before anything is decrypted. */
export interface OfficeStatus {
  /** `none`: nothing here yet, set-up begins · `failed`: `failure` says why the store cannot be opened. */
  readonly state: 'none' | 'locked' | 'open' | 'failed'
  readonly community: { readonly code: string; readonly name: string } | null
  readonly operators: readonly { readonly id: string; readonly name: string }[]
  readonly demo: boolean
  readonly version: string
  /** Seconds until the next passphrase is accepted, 0 when at once. */
  readonly waitSeconds: number
  /** Minutes without a key or click after which the office locks. */
  readonly idleMinutes: number
  readonly failure: ErrorData | null
}

/** A way in: the session's token and whose it is. */
export interface Unlocked {
  readonly token: string
  readonly operator: { readonly id: string; readonly name: string }
}

/** The open store and its data key. */
export interface OpenedOffice {
  readonly store: Store
  readonly key: Uint8Array
  /** Where a worker thread opens its own connection. */
  readonly location: StoreLocation
  readonly demonstration: boolean
}

/** What the office takes from outside. */
export interface OfficeDeps {
  readonly root: string
  readonly clock: () => Date
  readonly version?: string
  /** scrypt work factor of new wraps; smaller in tests only. */
  readonly workFactor?: number
  /** Called when the office opens: what should be warm for the first click. */
  readonly onOpen?: () => void
  /** Called when the office locks: what is in memory of the records goes. */
  readonly onLock?: () => Promise<void> | void
  /** Long work keeps the office open. */
  readonly isBusy?: () => boolean
}

/** How often idleness is looked at, in milliseconds. */
const idleLook = 5_000

/** The office of one data folder: made, locked, open. Holds the store while it is open and the sessions of operators. */
export class Office {
  readonly root: string
  readonly sessions = new Sessions()
  readonly workFactor: number
  readonly #deps: OfficeDeps
  #opened: OpenedOffice | null = null
  #opening: Promise<unknown> = Promise.resolve()
  #lastUse: number
  #idleMinutes = 10
  #timer: NodeJS.Timeout | null = null

  constructor(deps: OfficeDeps) {
    this.root = deps.root
    this.#deps = deps
    this.workFactor = deps.workFactor ?? defaultWorkFactor
    this.#lastUse = deps.clock().getTime()
  }

  /** What to show first; a data folder that cannot be used answers with its error. */
  status(): OfficeStatus {
    const nothing = {
      community: null,
      operators: [],
      demo: false,
      version: this.#deps.version ?? '',
      waitSeconds: 0,
      idleMinutes: this.#idleMinutes,
      failure: null,
    }
    try {
      const { header, operators, waitSeconds } = lockedStore(this.root, this.#deps.clock())
      return {
        ...nothing,
        state: this.#opened ? 'open' : 'locked',
        community: { code: header.community, name: header.communityName },
        operators,
        demo: header.demonstration,
        waitSeconds,
      }
    } catch (error) {
      if (error instanceof NoStoreError) return { ...nothing, state: 'none' }
      if (isAppError(error)) return { ...nothing, state: 'failed', failure: error.toData() }
      throw error
    }
  }

  /** The open store, or null while locked. */
  opened(): OpenedOffice | null {
    return this.#opened
  }

  /** Makes the store of a community and opens it for its first operator. */
  async create(wanted: {
    readonly profile: InputOf<typeof communityProfile>
    readonly operatorName: string
    readonly passphrase: string
    readonly demonstration?: boolean
  }): Promise<Unlocked & { readonly recoveryCode: string }> {
    return await this.#oneAtATime(async () => {
      const made = await newStore(
        { ...wanted, root: this.root, demonstration: wanted.demonstration ?? false, workFactor: this.workFactor },
        { clock: this.#deps.clock },
      )
      await this.#adopt({
        store: made.store,
        key: made.key,
        location: this.#location(made.key),
        demonstration: wanted.demonstration ?? false,
      })
      const token = this.sessions.begin({
        operatorId: made.operatorId,
        operatorName: wanted.operatorName,
        role: 'administrator',
      })
      return {
        token,
        operator: { id: made.operatorId, name: wanted.operatorName },
        recoveryCode: made.recoveryCode,
      }
    })
  }

  /** Opens the store, or the way back in for one more operator when it is open already. */
  async unlock(proof: Extract<Proof, { kind: 'passphrase' }>): Promise<Unlocked> {
    return await this.#oneAtATime(async () => {
      const proven = await proveKey(this.root, proof, { clock: this.#deps.clock })
      await this.#openWith(proven.key)
      return await this.#begin(proven.operatorId)
    })
  }

  /** Opens the store with the recovery code; nobody is at work yet, see `begin`. */
  async openWithRecovery(code: string): Promise<OpenedOffice> {
    return await this.#oneAtATime(async () => {
      const proven = await proveKey(this.root, { kind: 'recovery', code }, { clock: this.#deps.clock })
      return await this.#openWith(proven.key)
    })
  }

  /** Begins a session of an operator whose right was proven. @throws UnknownOperatorError for a disabled one. */
  async begin(operatorId: string): Promise<Unlocked> {
    return await this.#oneAtATime(async () => await this.#begin(operatorId))
  }

  /** Ends all sessions and closes the store. */
  async lock(): Promise<void> {
    await this.#oneAtATime(async () => {
      this.sessions.clear()
      if (this.#timer) clearInterval(this.#timer)
      this.#timer = null
      const opened = this.#opened
      this.#opened = null
      await this.#deps.onLock?.()
      await opened?.store.close()
      opened?.key.fill(0)
    })
  }

  /** An operator did something: idleness begins anew. */
  touch(): void {
    this.#lastUse = this.#deps.clock().getTime()
  }

  /** Minutes without use after which the office locks itself: a setting, read after unlocking and when it changes. */
  setIdleMinutes(minutes: number): void {
    this.#idleMinutes = minutes
  }

  /** Locks when nobody has done anything for the set time and no long work runs. */
  async lockIfIdle(): Promise<void> {
    if (!this.#opened || this.#deps.isBusy?.()) return
    if (this.#deps.clock().getTime() - this.#lastUse >= this.#idleMinutes * 60_000) await this.lock()
  }

  #location(key: Uint8Array): StoreLocation {
    return { kind: 'sqlite', root: this.root, key }
  }

  async #openWith(key: Uint8Array): Promise<OpenedOffice> {
    if (this.#opened) return this.#opened
    const store = await openUnlocked(this.root, key, { clock: this.#deps.clock })
    const { demonstration } = readHeader(dataFolder(this.root), knownSchema)
    return await this.#adopt({ store, key, location: this.#location(key), demonstration })
  }

  async #adopt(opened: OpenedOffice): Promise<OpenedOffice> {
    this.#opened = opened
    this.touch()
    this.#deps.onOpen?.()
    this.#timer = setInterval(() => void this.lockIfIdle(), idleLook)
    this.#timer.unref()
    return opened
  }

  async #begin(operatorId: string): Promise<Unlocked> {
    const opened = this.#opened
    const row = await opened?.store.db
      .selectFrom('operator')
      .select(['id', 'name', 'role', 'disabled'])
      .where('id', '=', operatorId)
      .executeTakeFirst()
    if (!opened || !row || row.disabled) throw new UnknownOperatorError(this.sessions.size)
    await opened.store.write(
      { operatorId, operatorName: row.name },
      { action: 'office.unlock', entity: 'operator', recordId: operatorId },
      async (unit) => {
        await unit.update(operator, operatorId, { lastUnlockAt: unit.now })
      },
    )
    this.touch()
    const token = this.sessions.begin({ operatorId, operatorName: row.name, role: row.role })
    return { token, operator: { id: operatorId, name: row.name } }
  }

  /** Making, opening and locking never overlap. */
  async #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#opening
    const run = (async () => {
      await before.catch(() => undefined)
      return await work()
    })()
    this.#opening = run
    return await run
  }
}
