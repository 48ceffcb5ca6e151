import { duplicateCandidate } from '../../../shared/entities/duplicate-candidate.ts'
import { duplicateDecision, type DuplicateVerdict } from '../../../shared/entities/duplicate-decision.ts'
import type { InputOf, RowOf } from '../../../shared/entities/entity.ts'
import { person } from '../../../shared/entities/person.ts'
import type { FoundPair } from '../../../shared/rules/duplicates/find-pairs.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { breather } from '../imports/breather.ts'
import { decisionId, pairOf } from './pair-of.ts'

/** So few that no other call waits long for its turn. */
const rowsPerInsert = 200

/**
 * Stores what somebody decided about two records; a second decision replaces the first. The score is the one shown.
 * @throws RecordNotFoundError when one of the two is gone
 */
export async function decidePair(
  store: Store,
  actor: Actor,
  input: { readonly ids: readonly [string, string]; readonly verdict: DuplicateVerdict; readonly score: number },
): Promise<RowOf<typeof duplicateDecision>> {
  const pair = pairOf(...input.ids)
  const id = decisionId(pair)
  const intent = {
    action: 'duplicates.decide',
    entity: 'duplicateDecision',
    recordId: id,
    detail: { ...pair, verdict: input.verdict },
  }
  return await store.write(actor, intent, async (unit) => {
    await unit.require(person, pair.firstId)
    await unit.require(person, pair.secondId)
    const values = { verdict: input.verdict, decidedBy: actor.operatorName, score: Math.round(input.score * 100) }
    const known = await unit.db
      .selectFrom('duplicateDecision')
      .select('id')
      .where('community', '=', unit.community)
      .where('id', '=', id)
      .executeTakeFirst()
    return known
      ? await unit.update(duplicateDecision, id, values)
      : await unit.insert(duplicateDecision, { ...pair, ...values }, id)
  })
}

/** Takes a decision back: the pair is open again. @throws RecordNotFoundError when nothing was decided */
export async function reopenPair(store: Store, actor: Actor, ids: readonly [string, string]): Promise<void> {
  const pair = pairOf(...ids)
  const id = decisionId(pair)
  const intent = { action: 'duplicates.reopen', entity: 'duplicateDecision', recordId: id, detail: { ...pair } }
  await store.write(actor, intent, (unit) => unit.remove(duplicateDecision, id))
}

/** Makes the list of candidates what a search found. Pairs that are on it already keep their record. Answers how many are new. */
export async function replaceCandidates(
  store: Store,
  actor: Actor,
  found: readonly FoundPair[],
): Promise<{ readonly added: number; readonly gone: number }> {
  return await store.write(
    actor,
    { action: 'duplicates.search', entity: 'duplicateCandidate', detail: { pairs: found.length } },
    async (unit) => {
      const before = await unit.db
        .selectFrom('duplicateCandidate')
        .select(['id', 'firstId', 'secondId', 'score'])
        .where('community', '=', unit.community)
        .execute()
      const known = new Map(before.map((row) => [`${row.firstId}|${row.secondId}`, row]))
      const breathe = breather()
      const fresh: InputOf<typeof duplicateCandidate>[] = []
      for (const { firstId, secondId, score } of found) {
        const key = `${firstId}|${secondId}`
        const row = known.get(key)
        const hundredths = Math.round(score * 100)
        known.delete(key)
        if (row?.score === hundredths) continue
        if (row) await unit.update(duplicateCandidate, row.id, { score: hundredths })
        else fresh.push({ firstId, secondId, score: hundredths })
        await breathe()
      }
      for (let from = 0; from < fresh.length; from += rowsPerInsert) {
        await unit.insertMany(duplicateCandidate, fresh.slice(from, from + rowsPerInsert))
        await breathe()
      }
      for (const row of known.values()) {
        await unit.remove(duplicateCandidate, row.id)
        await breathe()
      }
      return { added: fresh.length, gone: known.size }
    },
  )
}
