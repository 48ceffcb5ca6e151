import { createHash } from 'node:crypto'
import { chinaDate } from '../../../shared/dates.ts'
import { importBatch } from '../../../shared/entities/import-batch.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { ImportResult } from '../../tables/import-result.ts'
import { importTableInWorker, type TableRunOptions } from '../../tables/read-table-in-worker.ts'
import { rosterSpec } from '../../tables/specs/roster.ts'
import { readProfile } from '../office/queries.ts'
import { readSettings } from '../settings/queries.ts'
import { carryOut } from './carry-out.ts'
import { ImportEmptyPlanError, ImportPlanChangedError, ImportTooLongError } from './errors.ts'
import type { ImportChoices } from './import-choices.ts'
import { planRoster, type PlanContext, type RosterPlan } from './plan-roster.ts'

/** Most rows of one roster: ten times the people of the largest community's grids (domain §1.1). */
export const mostRosterRows = 20_000

/** A file that is to be imported. */
export interface RosterFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** A roster as read and planned. Nothing is written. */
export interface PlannedRoster {
  readonly fileSha256: string
  readonly result: ImportResult
  readonly plan: RosterPlan
}

/** What an import did. */
export interface ImportReport {
  readonly batchId: string
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly postings: number
  readonly grids: number
  readonly rejected: number
}

/**
 * Reads a roster in a thread of its own and plans its import against the records as they are.
 * @throws TABLE_… errors · ImportTooLongError
 */
export async function planRosterFile(
  store: Store,
  file: RosterFile,
  choices: ImportChoices,
  now: Date,
  run: TableRunOptions = {},
): Promise<PlannedRoster> {
  const today = chinaDate(now)
  const result = await importTableInWorker(file.bytes, file.fileName, rosterSpec.name, {
    ...run,
    import: {
      today,
      defaultYear: Number(today.slice(0, 4)),
      ...(choices.columns && { columns: choices.columns }),
      ...(choices.codes && { codes: choices.codes }),
    },
  })
  if (result.rows.length > mostRosterRows)
    throw new ImportTooLongError({ rows: result.rows.length, most: mostRosterRows })
  const plan = await planRoster(store.db, result, choices, await planContext(store, today))
  const fileSha256 = createHash('sha256').update(file.bytes).digest('hex')
  return { fileSha256, result, plan }
}

/**
 * Carries a planned import out: one transaction, one batch that can be undone. The plan is made anew inside the
 * transaction and must be the one that was shown.
 * @throws ImportPlanChangedError · ImportEmptyPlanError, with nothing written
 */
export async function confirmRoster(
  store: Store,
  actor: Actor,
  planned: PlannedRoster,
  choices: ImportChoices,
): Promise<ImportReport> {
  const { plan, result, fileSha256 } = planned
  const writes = plan.people.length + plan.grids.filter((grid) => grid.create).length
  if (writes === 0 && !plan.rows.some((row) => row.posting?.isNew === true)) throw new ImportEmptyPlanError()
  const settings = await readSettings(store)
  const profile = await readProfile(store)
  return await store.write(actor, { action: 'imports.confirm', entity: 'importBatch' }, async (unit) => {
    const context = {
      community: unit.community,
      communityName: profile.name,
      today: unit.today,
      termYears: settings.termYears,
    }
    const again = await planRoster(unit.db, result, choices, context)
    if (again.hash !== plan.hash) throw new ImportPlanChangedError()
    const batch = {
      kind: 'gridPeople' as const,
      fileSha256,
      rows: again.rows.length,
      created: again.people.filter((person) => person.before === null).length,
      updated: again.people.filter((person) => person.before !== null).length,
      postings: again.rows.filter((row) => row.posting?.isNew === true).length,
      grids: again.grids.filter((grid) => grid.create).length,
      rejected: again.rows.filter((row) => row.action === 'refused').length,
    }
    const { id } = await unit.insert(importBatch, batch)
    await carryOut(unit, again, id)
    const { kind: _kind, fileSha256: _hash, ...counts } = batch
    return { batchId: id, ...counts }
  })
}

async function planContext(store: Store, today: string): Promise<PlanContext> {
  const [profile, settings] = [await readProfile(store), await readSettings(store)]
  return { community: store.community, communityName: profile.name, today, termYears: settings.termYears }
}
