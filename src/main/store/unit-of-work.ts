import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { IsoDate, IsoInstant } from '../../shared/dates.ts'
import { chinaDate } from '../../shared/dates.ts'
import { fieldMeta, type Entity, type InputOf, type PatchOf, type RowOf } from '../../shared/entities/entity.ts'
import { allEntities } from '../../shared/entities/registry.ts'
import { nextStamp, stampAfter, type Stamp } from '../../shared/rules/hybrid-clock.ts'
import type { Actor, Intent } from './actor.ts'
import { auditHash, changesHash } from './audit.ts'
import { checkBatch, type BatchRecord } from './batch-checks.ts'
import type { ChangeOp, Reader, StoreDialect, Tables } from './database.ts'
import { ResidentIndexUpdates } from './resident-index.ts'
import {
  DuplicateRecordError,
  RecordNotFoundError,
  RecordReferencedError,
  StaleRecordError,
  UnknownReferenceError,
} from './store-errors.ts'
import { exhume } from './tombstones.ts'
import { tidy, validate, type ValuesOf } from './validate.ts'

/** How many rows one INSERT carries; SQLite allows 32,766 bound values a statement. */
const linesPerInsert = 500

/** How many values one INSERT of `insertMany` carries. */
const valuesPerInsert = 15_000

/**
 * The only way to write. One instance lives for one transaction of `Store.write`: it checks records against their
 * entities, stamps them with the hybrid clock, keeps the change log, and ends with one entry of the audit chain.
 */
export class UnitOfWork {
  /** For reading inside the transaction. Writing goes through the methods below; a test refuses anything else. */
  readonly db: Reader
  readonly community: string
  readonly now: IsoInstant
  readonly today: IsoDate
  readonly #tx: Kysely<Tables>
  readonly #device: string
  readonly #stamp: Stamp
  readonly #state: Tables['deviceState']
  readonly #lines: Tables['changeLog'][] = []
  readonly #known = new Set<string>()
  readonly #residents = new ResidentIndexUpdates()
  #touched = false

  private constructor(tx: Kysely<Tables>, state: Tables['deviceState'], at: Date) {
    this.#tx = tx
    this.db = tx
    this.community = state.community
    this.now = at.toISOString()
    this.today = chinaDate(at)
    this.#state = state
    this.#device = state.device
    this.#stamp = nextStamp(state.stamp, at.getTime(), state.device)
  }

  /** Begins inside an open transaction. `device` is this PC's, whose clock and numbers the work continues. */
  static async begin(
    tx: Kysely<Tables>,
    dialect: StoreDialect,
    community: string,
    device: string,
    at: Date,
  ): Promise<UnitOfWork> {
    const state = await tx
      .selectFrom('deviceState')
      .selectAll()
      .where('community', '=', community)
      .where('device', '=', device)
      // SQLite has one writer by BEGIN IMMEDIATE; on PostgreSQL this row is what writers of a community queue for.
      .$if(dialect === 'postgres', (query) => query.forUpdate())
      .executeTakeFirstOrThrow()
    return new UnitOfWork(tx, state, at)
  }

  /** Creates a record. @throws InvalidRecordError · UnknownReferenceError · DuplicateRecordError */
  async insert<E extends Entity>(entity: E, input: InputOf<E>, id: string = uuidv7()): Promise<RowOf<E>> {
    const values = validate(entity, input)
    await this.#checkReferences(entity, values)
    await this.#checkUnique(entity, values, id)
    // A record that comes back (undo) is later than its removal.
    const buried = (await exhume(this.#tx, this.community, entity, [id])).get(id)
    const stamp = buried === undefined ? this.#stamp : this.#after(buried)
    const row = {
      community: this.community,
      id,
      createdAt: this.now,
      updatedAt: this.now,
      stamp,
      stamps: null,
      ...values,
    } as RowOf<E> // system columns and the entity's own values make its row
    await this.#tx
      .insertInto(entity.name as 'grid')
      .values(row as never)
      .execute() // any entity has the system columns of grid
    this.#log(entity, 'put', id, stamp, null)
    this.#residents.note(entity, 'put', id, row)
    this.#known.add(`${entity.name}/${id}`)
    return row
  }

  /**
   * Creates many records with few statements: what `insert` would do for one after the other, but all or none of them.
   * `ids` belong to the inputs by place. @throws as `insert` for the first input that fails
   */
  async insertMany<E extends Entity>(
    entity: E,
    inputs: readonly InputOf<E>[],
    ids: readonly string[] = inputs.map(() => uuidv7()),
  ): Promise<readonly RowOf<E>[]> {
    const records: BatchRecord[] = []
    let fault: unknown = null
    for (const [index, input] of inputs.entries()) {
      try {
        records.push({ id: ids[index] ?? uuidv7(), values: validate(entity, input) })
      } catch (error) {
        // An earlier record may still fail its other checks, and then comes first.
        fault = error
        break
      }
    }
    await checkBatch(this.#tx, this.community, entity, records, this.#known)
    if (fault !== null) throw fault
    const rows: RowOf<E>[] = []
    const buried = await exhume(
      this.#tx,
      this.community,
      entity,
      records.map(({ id }) => id),
    )
    for (const { id, values } of records) {
      const replaced = buried.get(id)
      const stamp = replaced === undefined ? this.#stamp : this.#after(replaced)
      const system = { community: this.community, id, createdAt: this.now, updatedAt: this.now, stamp, stamps: null }
      const row = { ...system, ...values } as RowOf<E> // system columns and the entity's own values make its row
      rows.push(row)
      this.#log(entity, 'put', id, stamp, null)
      this.#residents.note(entity, 'put', id, row)
    }
    const perInsert = Math.max(1, Math.floor(valuesPerInsert / (Object.keys(entity.fields).length + 6)))
    for (let from = 0; from < rows.length; from += perInsert) {
      if (from > 0) await nextTurn()
      await this.#tx
        .insertInto(entity.name as 'grid') // any entity has the system columns of grid
        .values(rows.slice(from, from + perInsert) as never)
        .execute()
    }
    return rows
  }

  /** Changes fields of a record; what stays equal is not logged. `ifStamp` refuses when somebody changed it meanwhile. */
  async update<E extends Entity>(
    entity: E,
    id: string,
    patch: PatchOf<E>,
    options: { readonly ifUpdatedAt?: string | undefined } = {},
  ): Promise<RowOf<E>> {
    const old = await this.require(entity, id)
    if (options.ifUpdatedAt !== undefined && options.ifUpdatedAt !== old.updatedAt)
      throw new StaleRecordError(entity.name, entity.label)
    const before = ownValues(entity, old)
    const values = validate(entity, { ...before, ...tidy(entity, patch) } as InputOf<E>) // the row with the patch over it
    const after = values as Record<string, unknown>
    const changed = Object.keys(entity.fields).filter((field) => before[field] !== after[field])
    if (changed.length === 0) return old
    await this.#checkReferences(entity, values, changed)
    await this.#checkUnique(entity, values, id, changed)
    const stamps: Record<string, Stamp> = old.stamps === null ? {} : (JSON.parse(old.stamps) as Record<string, Stamp>) // written by this method
    const changes: Record<string, unknown[]> = {}
    for (const field of changed) {
      const prior = stamps[field] ?? old.stamp
      const stamp = this.#after(prior)
      changes[field] = [before[field], after[field], prior, ...(stamp === this.#stamp ? [] : [stamp])]
      stamps[field] = stamp
    }
    const written = {
      ...Object.fromEntries(changed.map((field) => [field, after[field]])),
      updatedAt: this.now,
      stamps: JSON.stringify(stamps),
    }
    await this.#tx
      .updateTable(entity.name as 'grid')
      .set(written as never)
      .where('community', '=', this.community)
      .where('id', '=', id)
      .execute() // any entity has the system columns of grid
    this.#log(entity, 'set', id, this.#stamp, changes)
    const row = { ...old, ...written }
    this.#residents.note(entity, 'set', id, old, row)
    return row
  }

  /** Removes a record that nothing names any more. @throws RecordReferencedError · RecordNotFoundError */
  async remove(entity: Entity, id: string): Promise<void> {
    const old = await this.require(entity, id)
    for (const other of allEntities)
      for (const field of Object.keys(other.fields)) {
        if (fieldMeta(other, field).references !== entity.name) continue
        const count = await this.#count(other, field, id)
        if (count > 0)
          throw new RecordReferencedError({ entity: entity.name, by: other.name, count }, entity.label, other.label)
      }
    await this.#tx
      .deleteFrom(entity.name as 'grid')
      .where('community', '=', this.community)
      .where('id', '=', id)
      .execute() // any entity has the system columns of grid
    const newest = Object.values(old.stamps === null ? {} : (JSON.parse(old.stamps) as Record<string, Stamp>)) // written by update
      .reduce((a, b) => (a > b ? a : b), old.stamp)
    const stamp = this.#after(newest)
    if (entity.synced)
      await this.#tx
        .insertInto('tombstone')
        .values({ community: this.community, entity: entity.name, recordId: id, stamp })
        .execute()
    this.#log(entity, 'remove', id, stamp, ownValues(entity, old))
    this.#residents.note(entity, 'remove', id, old)
    this.#known.delete(`${entity.name}/${id}`)
  }

  /** The record, or RecordNotFoundError. */
  async require<E extends Entity>(entity: E, id: string): Promise<RowOf<E>> {
    const row = await this.#tx
      .selectFrom(entity.name as 'grid')
      .selectAll()
      .where('community', '=', this.community)
      .where('id', '=', id)
      .executeTakeFirst() // any entity has the system columns of grid
    if (!row) throw new RecordNotFoundError(entity.name, entity.label)
    return row as unknown as RowOf<E> // read from the entity's own table
  }

  /** Stores the bytes of an attachment record. */
  async putContent(id: string, content: Uint8Array): Promise<void> {
    await this.#tx
      .insertInto('attachmentContent')
      .values({ community: this.community, id, content: Buffer.from(content) })
      .execute()
  }

  /** Removes the bytes of an attachment record. */
  async dropContent(id: string): Promise<void> {
    await this.#tx
      .deleteFrom('attachmentContent')
      .where('community', '=', this.community)
      .where('id', '=', id)
      .execute()
  }

  /** Ends the work: change lines, audit entry, clock. Called by `Store.write`, inside the transaction. */
  async finish(actor: Actor, intent: Intent, always: boolean): Promise<void> {
    if (!this.#touched && !always) return
    await this.#residents.apply(this.#tx, this.community)
    const state = this.#state
    const first = state.sequence + 1
    const auditSequence = state.auditSequence + 1
    const lines = this.#lines.map((line, index) => ({ ...line, sequence: first + index, auditSequence }))
    for (let from = 0; from < lines.length; from += linesPerInsert) {
      // An import of thousands of rows must not hold the answering thread while its lines are written.
      if (from > 0) await nextTurn()
      await this.#tx
        .insertInto('changeLog')
        .values(lines.slice(from, from + linesPerInsert))
        .execute()
    }
    const entry = {
      community: this.community,
      sequence: auditSequence,
      at: this.now,
      operatorId: actor.operatorId,
      operatorName: actor.operatorName,
      action: intent.action,
      entity: intent.entity ?? null,
      recordId: intent.recordId ?? null,
      detail: intent.detail ? JSON.stringify(intent.detail) : null,
      changesFrom: lines.length > 0 ? first : null,
      changesTo: lines.length > 0 ? first + lines.length - 1 : null,
      changesHash: lines.length > 0 ? changesHash(lines) : null,
      previousHash: state.auditHash,
    }
    const hash = auditHash(entry)
    await this.#tx
      .insertInto('audit')
      .values({ ...entry, hash })
      .execute()
    await this.#tx
      .updateTable('deviceState')
      .set({
        // Only a stamp of our own wall clock moves us: see `observedClock`.
        stamp: this.#stamp,
        sequence: state.sequence + lines.length,
        auditSequence,
        auditHash: hash,
      })
      .where('community', '=', this.community)
      .where('device', '=', this.#device)
      .execute()
  }

  #log(entity: Entity, op: ChangeOp, recordId: string, stamp: Stamp, changes: object | null): void {
    this.#touched = true
    if (!entity.synced) return
    this.#lines.push({
      community: this.community,
      sequence: 0,
      stamp,
      entity: entity.name,
      recordId,
      op,
      changes: changes === null ? null : JSON.stringify(changes),
      auditSequence: 0,
    })
  }

  /** Our stamp, or one just after a replaced stamp from the future. */
  #after(replaced: Stamp): Stamp {
    return stampAfter(this.#stamp, replaced, this.#device)
  }

  async #checkReferences<E extends Entity>(entity: E, values: ValuesOf<E>, only?: readonly string[]): Promise<void> {
    for (const [field, value] of Object.entries(values as Record<string, unknown>)) {
      if (typeof value !== 'string' || (only && !only.includes(field))) continue
      const meta = fieldMeta(entity, field)
      if (meta.references === undefined) continue
      const name = `${meta.references}/${value}`
      if (this.#known.has(name)) continue
      const found = await this.#tx
        .selectFrom(meta.references as 'grid')
        .select('id')
        .where('community', '=', this.community)
        .where('id', '=', value)
        .executeTakeFirst() // `references` names an entity
      if (!found) throw new UnknownReferenceError({ entity: entity.name, field }, entity.label, meta.label)
      this.#known.add(name)
    }
  }

  async #checkUnique<E extends Entity>(
    entity: E,
    values: ValuesOf<E>,
    id: string,
    only?: readonly string[],
  ): Promise<void> {
    const own = values as Record<string, unknown>
    for (const group of entity.unique) {
      if (only && !group.some((field) => only.includes(field))) continue
      if (group.some((field) => own[field] === null)) continue
      let query = this.#tx
        .selectFrom(entity.name as 'grid')
        .select('id')
        .where('community', '=', this.community)
        .where('id', '!=', id) // any entity has the system columns of grid
      for (const field of group) query = query.where(field as 'name', '=', own[field] as string) // a field of the entity
      const other = await query.executeTakeFirst()
      if (!other) continue
      const labels = group.map((field) => fieldMeta(entity, field).label).join('、')
      throw new DuplicateRecordError({ entity: entity.name, fields: group, existingId: other.id }, entity.label, labels)
    }
  }

  async #count(entity: Entity, field: string, value: string): Promise<number> {
    const found = await this.#tx
      .selectFrom(entity.name as 'grid')
      .select((build) => build.fn.countAll<number>().as('count'))
      .where('community', '=', this.community)
      .where(field as 'parentId', '=', value)
      .executeTakeFirstOrThrow() // a field of the entity
    return found.count
  }
}

function ownValues(entity: Entity, row: object): Record<string, unknown> {
  const all = row as Record<string, unknown> // read by field name
  return Object.fromEntries(Object.keys(entity.fields).map((field) => [field, all[field]]))
}
