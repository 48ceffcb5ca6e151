import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './database.ts'

/** The hash before the first entry. */
export const auditStart = '0'.repeat(64)

/** An entry of the audit chain without its own hash. */
export type AuditEntry = Omit<Tables['audit'], 'hash'>

/** The hash of an entry: SHA-256 over its fields in a fixed order, the hash of the entry before it included. */
export function auditHash(entry: AuditEntry): string {
  const fields = [
    entry.community,
    entry.sequence,
    entry.at,
    entry.operatorId,
    entry.operatorName,
    entry.action,
    entry.entity,
    entry.recordId,
    entry.detail,
    entry.changesFrom,
    entry.changesTo,
    entry.changesHash,
    entry.previousHash,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** The hash of the change lines of one transaction, in their order. */
export function changesHash(lines: readonly Tables['changeLog'][]): string {
  const hash = createHash('sha256')
  for (const line of lines)
    hash.update(`${JSON.stringify([line.sequence, line.stamp, line.entity, line.recordId, line.op, line.changes])}\n`)
  return hash.digest('hex')
}

/** A break in the audit chain: the first entry that does not fit, or null when the chain is whole. */
export async function auditBreak(
  db: Kysely<Tables>,
  community: string,
  head: { readonly sequence: number; readonly hash: string },
): Promise<number | null> {
  let previousHash = auditStart
  let sequence = 0
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('community', '=', community)
      .where('sequence', '>', sequence)
      .orderBy('sequence')
      .limit(1000)
      .execute()
    for (const entry of page) {
      sequence += 1
      if (entry.sequence !== sequence || entry.previousHash !== previousHash) return sequence
      if (auditHash(entry) !== entry.hash) return sequence
      if (entry.changesFrom !== null && entry.changesTo !== null) {
        const lines = await db
          .selectFrom('changeLog')
          .selectAll()
          .where('community', '=', community)
          .where('sequence', '>=', entry.changesFrom)
          .where('sequence', '<=', entry.changesTo)
          .orderBy('sequence')
          .execute()
        if (changesHash(lines) !== entry.changesHash) return sequence
      }
      previousHash = entry.hash
    }
    if (page.length < 1000) break
  }
  return sequence === head.sequence && previousHash === head.hash ? null : sequence + 1
}
