import { sql } from 'kysely'
import type { IsoDate } from '../../../shared/dates.ts'
import { EXPIRING_DAYS } from '../../../shared/rules/appointment-state.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { EntityName } from '../../../shared/entities/registry.ts'
import type { Store } from '../../store/store.ts'
import { staleBoards } from '../boards/stale-boards.ts'
import { exportedEntities } from '../bundles/exported-entities.ts'
import { problemsOn } from '../grids/queries.ts'
import { recoveryProvenAction } from '../office/recovery.ts'

/** The work that waits on a day, and how far the office has come. Counts of records, never of a person's achievements. */
export interface Today {
  /** What is there: records by kind. */
  readonly counts: Readonly<Record<CountedEntity, number>>
  /** Grids without a captain, without a parent, with a code of another one. */
  readonly gridProblems: number
  /** Terms that end within 30 days, and terms that ended; neither renewed nor ended otherwise. */
  readonly expiring: number
  readonly expired: number
  /** Certificates in force that nobody has confirmed as printed. */
  readonly unprintedCertificates: number
  readonly staleBoards: number
  /** Open decisions: past their day, due within seven days, all. */
  readonly decisions: { readonly overdue: number; readonly dueSoon: number; readonly open: number }
  /** Meetings begun and not finished. */
  readonly openMeetings: number
  readonly lastMeetingOn: IsoDate | null
  readonly report: ReportFacts
  /** Whether the recovery code was typed back since it was made. */
  readonly recoveryProven: boolean
}

/** What the top bar says about reporting. */
export interface ReportFacts {
  readonly lastBundle: { readonly number: number; readonly createdAt: string } | null
  /** Changes that no bundle carries yet. */
  readonly pending: number
  readonly hasCountyKey: boolean
}

const counted = [
  'grid',
  'person',
  'posting',
  'certificate',
  'noticeBoard',
  'meeting',
] as const satisfies readonly EntityName[]

type CountedEntity = (typeof counted)[number]

/** Days ahead in which a decision counts as due soon. */
const DUE_SOON_DAYS = 7

/** The work list of a day. */
export async function todayOf(store: Store, today: IsoDate): Promise<Today> {
  const [entries, problems, terms, unprintedCertificates, stale, decisions, meetings, report, recoveryProven] =
    await Promise.all([
      Promise.all(counted.map(async (entity) => [entity, await countOf(store, entity)] as const)),
      problemsOn(store, today),
      termEnds(store, today),
      unprinted(store),
      staleBoards(store, today),
      openDecisions(store, today),
      meetingFacts(store),
      reportFacts(store),
      isRecoveryProven(store),
    ])
  return {
    counts: Object.fromEntries(entries) as Record<CountedEntity, number>, // every counted entity has its entry
    gridProblems: problems.length,
    ...terms,
    unprintedCertificates,
    staleBoards: stale.length,
    decisions,
    ...meetings,
    report,
    recoveryProven,
  }
}

/** Last bundle, pending changes, county key: read for every page's top bar, so as little as it needs. */
export async function reportFacts(store: Store): Promise<ReportFacts> {
  const last = await store.db
    .selectFrom('sentBundle')
    .select(['number', 'createdAt', 'sequenceTo'])
    .where('community', '=', store.community)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const pending = await store.db
    .selectFrom('changeLog')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('community', '=', store.community)
    .where('sequence', '>', last?.sequenceTo ?? 0)
    .where('entity', 'in', exportedEntities)
    .executeTakeFirstOrThrow()
  const key = await store.db
    .selectFrom('countyKey')
    .select('id')
    .where('community', '=', store.community)
    .where('retired', '=', 0)
    .executeTakeFirst()
  return {
    lastBundle: last ? { number: last.number, createdAt: last.createdAt } : null,
    pending: pending.count,
    hasCountyKey: key !== undefined,
  }
}

async function countOf(store: Store, entity: CountedEntity): Promise<number> {
  const { count } = await store.db
    .selectFrom(entity)
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('community', '=', store.community)
    .executeTakeFirstOrThrow()
  return count
}

async function termEnds(store: Store, today: IsoDate): Promise<{ expiring: number; expired: number }> {
  const rows = await store.db
    .selectFrom('posting')
    .select('to')
    .where('community', '=', store.community)
    .where('endedOn', 'is', null)
    .where('to', '<=', addDays(today, EXPIRING_DAYS))
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('posting as renewal')
            .select(sql.lit(1).as('one'))
            .where('renewal.community', '=', store.community)
            .whereRef('renewal.renewedFromId', '=', 'posting.id'),
        ),
      ),
    )
    .execute()
  const expired = rows.filter(({ to }) => to !== null && to < today).length
  return { expired, expiring: rows.length - expired }
}

async function unprinted(store: Store): Promise<number> {
  const { count } = await store.db
    .selectFrom('certificate')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('community', '=', store.community)
    .where('voidedOn', 'is', null)
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('printRecord')
            .select(sql.lit(1).as('one'))
            .where('printRecord.community', '=', store.community)
            .where('kind', '=', 'certificate')
            .where('confirmedAt', 'is not', null)
            .whereRef('printRecord.subjectId', '=', 'certificate.id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return count
}

async function openDecisions(store: Store, today: IsoDate): Promise<Today['decisions']> {
  const rows = await store.db
    .selectFrom('resolution')
    .select('dueOn')
    .where('community', '=', store.community)
    .where('state', '=', 'open')
    .where('content', 'is not', null)
    .execute()
  const soon = addDays(today, DUE_SOON_DAYS)
  return {
    open: rows.length,
    overdue: rows.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    dueSoon: rows.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= soon).length,
  }
}

async function meetingFacts(store: Store): Promise<{ openMeetings: number; lastMeetingOn: IsoDate | null }> {
  const rows = await store.db
    .selectFrom('meeting')
    .select(['on', 'state'])
    .where('community', '=', store.community)
    .orderBy('on', 'desc')
    .execute()
  return { openMeetings: rows.filter(({ state }) => state === 'open').length, lastMeetingOn: rows[0]?.on ?? null }
}

/** Making a code and proving it are entries of the audit chain; the later of the two decides. */
async function isRecoveryProven(store: Store): Promise<boolean> {
  const last = await store.db
    .selectFrom('audit')
    .select('action')
    .where('community', '=', store.community)
    .where('action', 'in', ['office.create', 'operators.renewRecoveryCode', 'operators.recover', recoveryProvenAction])
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return last !== undefined && (last.action === recoveryProvenAction || last.action === 'operators.recover')
}
