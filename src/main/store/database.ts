import type { Kysely } from 'kysely'
import type { PopulationKind } from '../../shared/codes/population-kind.ts'
import type { ResidencyState } from '../../shared/codes/residency-state.ts'
import type { RecordTables } from '../../shared/entities/registry.ts'

/** What happened to a record in one line of the change log. */
export type ChangeOp = 'put' | 'set' | 'remove'

/** Tables that are not records, as Kysely sees them (columns: `schema.ts`). */
export interface SystemTables {
  changeLog: {
    community: string
    /** Gapless from 1, per device. */
    sequence: number
    stamp: string
    entity: string
    recordId: string
    op: ChangeOp
    /**
     * JSON. `set`: field → [old, new, stamp it replaced, stamp if not the line's]; `remove`: the last values;
     * `put`: null, since the values at creation are today's with the later lines undone.
     */
    changes: string | null
    auditSequence: number
  }
  audit: {
    community: string
    sequence: number
    at: string
    operatorId: string | null
    operatorName: string
    action: string
    entity: string | null
    recordId: string | null
    detail: string | null
    changesFrom: number | null
    changesTo: number | null
    changesHash: string | null
    previousHash: string
    hash: string
  }
  deviceState: {
    community: string
    device: string
    privateKey: string
    stamp: string | null
    sequence: number
    auditSequence: number
    auditHash: string
  }
  tombstone: { community: string; entity: string; recordId: string; stamp: string }
  attachmentContent: { community: string; id: string; content: Uint8Array }
  /** See [Note: The resident index]. An empty text for what is not known, so that it can be sorted and searched. */
  residentIndex: {
    community: string
    personId: string
    residencyId: string
    householdId: string | null
    dwellingId: string | null
    buildingId: string | null
    /** The dwelling's own grid, else its building's. */
    gridId: string | null
    populationKind: PopulationKind
    state: ResidencyState
    name: string
    givenName: string
    /** Syllables without blanks. */
    pinyin: string
    givenPinyin: string
    initials: string
    identity: string
    /** From the end. */
    identityTail: string
    /** Digits of the telephone, from the end. */
    phoneTail: string
    sex: string | null
    birthDate: string
    /** The address so that its characters are in the order of the houses. */
    placeOrder: string
  }
  migration: { number: number; name: string; appliedAt: string }
}

/** Every table. */
export interface Tables extends RecordTables, SystemTables {}

/** A reading connection: on SQLite it is opened `query_only`, so that a write through it fails in the database itself. */
export type Reader = Kysely<Tables>

/** The SQL dialects the store runs on. */
export type StoreDialect = 'sqlite' | 'postgres'

/** Where an open store lies, as plain data that a worker thread can be given. The key stays in memory. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly root: string; readonly key: Uint8Array }
  | { readonly kind: 'postgres'; readonly url: string }
