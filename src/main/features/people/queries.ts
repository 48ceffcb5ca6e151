import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { IsoDate } from '../../../shared/dates.ts'
import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { person } from '../../../shared/entities/person.ts'
import { maskIdentityNumber, maskPhone } from '../../../shared/rules/masking.ts'
import { compactText } from '../../../shared/rules/text-width.ts'
import type { Tables } from '../../store/database.ts'
import type { Store } from '../../store/store.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'

/** A person's posting as lists show it. `gridName` is null for a posting of the whole community. */
export interface PersonPosting {
  readonly id: string
  readonly personId: string
  readonly role: PostingRole
  readonly gridId: string | null
  readonly gridName: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly endedOn: IsoDate | null
}

/** A person as lists show it: numbers masked, with the postings that have not ended. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly namePinyin: string | null
  readonly sex: string | null
  readonly politicalStatus: string | null
  readonly workUnit: string | null
  readonly dualRegistration: 0 | 1
  readonly maskedPhone: string | null
  readonly maskedIdentity: string | null
  readonly photoId: string | null
  readonly updatedAt: string
  readonly postings: readonly PersonPosting[]
}

/** A person's record as shown: everything but the clear numbers. */
export interface PersonRecord extends PersonRow {
  readonly formerName: string | null
  readonly birthDate: IsoDate | null
  readonly ethnicGroup: string | null
  readonly otherPhonesMasked: string | null
  readonly publicPhone: string | null
  readonly identityOverride: string | null
  readonly note: string | null
  readonly createdAt: string
  readonly imported: boolean
  /** All postings, those in force first. */
  readonly allPostings: readonly PersonPosting[]
}

/** Which people a list holds; all conditions together. */
export interface PeopleFilter {
  /** A part of the name, its pinyin or initials, or the end of a telephone or identity number. */
  readonly q?: string | undefined
  readonly role?: PostingRole | undefined
  readonly gridId?: string | undefined
  readonly politicalStatus?: string | undefined
  readonly dual?: boolean | undefined
  /** Only those with a posting in force, or only those without. */
  readonly posted?: boolean | undefined
}

const listed = [
  'id',
  'name',
  'namePinyin',
  'sex',
  'politicalStatus',
  'workUnit',
  'dualRegistration',
  'phone',
  'identityNumber',
  'photoId',
  'updatedAt',
] as const

/** The people of 队伍 that fit a filter, by pinyin, each with the postings not ended on `today` (those that begin later included). */
export async function listPeople(store: Store, filter: PeopleFilter, today: IsoDate): Promise<readonly PersonRow[]> {
  const postings = await postingsOf(store, today)
  let query = store.db
    .selectFrom('person')
    .select(listed)
    .where('community', '=', store.community)
    .where((build) => isOfTheTeam(build))
  const q = compactText(filter.q ?? '')
  const terms = searchTerms(q)
  // Nothing but wildcards is no part of any name.
  if (q !== '' && terms.length === 0) return []
  if (q !== '') query = query.where((build) => build.or(terms.map((term) => matches(term))))
  if (filter.politicalStatus !== undefined) query = query.where('politicalStatus', '=', filter.politicalStatus)
  if (filter.dual !== undefined) query = query.where('dualRegistration', '=', filter.dual ? 1 : 0)
  const reading = terms.find((term) => term.by === 'reading')?.text
  const rows = await query.orderBy('namePinyin').orderBy('name').orderBy('id').execute()
  return rows
    .filter(
      (row) => reading === undefined || row.name.toLowerCase().includes(reading) || reads(row.namePinyin, reading),
    )
    .map((row) => personRow(row, postings.get(row.id) ?? []))
    .filter((row) => filter.posted === undefined || row.postings.length > 0 === filter.posted)
    .filter(
      (row) =>
        (filter.role === undefined && filter.gridId === undefined) ||
        row.postings.some(
          (posting) =>
            (filter.role === undefined || posting.role === filter.role) &&
            (filter.gridId === undefined || posting.gridId === filter.gridId),
        ),
    )
}

/** The people of some ids as lists show them, in the order of the ids; those gone are left out. */
export async function peopleByIds(store: Store, ids: readonly string[], today: IsoDate): Promise<readonly PersonRow[]> {
  if (ids.length === 0) return []
  const postings = await postingsOf(store, today, ids)
  const rows = await store.db
    .selectFrom('person')
    .select(listed)
    .where('community', '=', store.community)
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [personRow(row, postings.get(id) ?? [])] : []
  })
}

/** One person with all postings. @throws RecordNotFoundError */
export async function readPerson(store: Store, id: string, today: IsoDate): Promise<PersonRecord> {
  const row = await personById(store, id)
  const allPostings = (await postingsOf(store, null, [id])).get(id) ?? []
  const current = allPostings.filter((posting) => !hasEnded(posting, today))
  return {
    ...personRow(row, current),
    formerName: row.formerName,
    birthDate: row.birthDate,
    ethnicGroup: row.ethnicGroup,
    otherPhonesMasked: row.otherPhones === null ? null : row.otherPhones.split('、').map(maskPhone).join('、'),
    publicPhone: row.publicPhone,
    identityOverride: row.identityOverride,
    note: row.note,
    createdAt: row.createdAt,
    imported: row.importBatchId !== null,
    allPostings: [...current, ...allPostings.filter((posting) => hasEnded(posting, today))],
  }
}

/** The stored record, clear numbers and all; whoever hands it out audits that. @throws RecordNotFoundError */
export async function personById(store: Store, id: string): Promise<RowOf<typeof person>> {
  const row = await store.db
    .selectFrom('person')
    .selectAll()
    .where('community', '=', store.community)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFoundError('person', '人员')
  return row
}

async function postingsOf(
  store: Store,
  notEndedOn: IsoDate | null,
  personIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonPosting[]>> {
  let query = store.db
    .selectFrom('posting')
    .leftJoin('grid', (join) =>
      join.onRef('grid.community', '=', 'posting.community').onRef('grid.id', '=', 'posting.gridId'),
    )
    .select([
      'posting.id',
      'posting.personId',
      'posting.role',
      'posting.gridId',
      'grid.name as gridName',
      'posting.from',
      'posting.to',
      'posting.endedOn',
    ])
    .where('posting.community', '=', store.community)
  if (personIds !== undefined) query = query.where('posting.personId', 'in', personIds)
  if (notEndedOn !== null)
    query = query.where((build) =>
      build.and([
        build.or([build('posting.to', 'is', null), build('posting.to', '>=', notEndedOn)]),
        build.or([build('posting.endedOn', 'is', null), build('posting.endedOn', '>=', notEndedOn)]),
      ]),
    )
  const rows = await query.orderBy('posting.from', 'desc').orderBy('posting.id').execute()
  return Map.groupBy(rows, (row) => row.personId)
}

function hasEnded(posting: PersonPosting, today: IsoDate): boolean {
  const last = posting.endedOn ?? posting.to
  return last !== null && last < today
}

type ListedRow = Pick<RowOf<typeof person>, (typeof listed)[number]>

function personRow(row: ListedRow, postings: readonly PersonPosting[]): PersonRow {
  const { phone, identityNumber, ...rest } = row
  return {
    ...rest,
    maskedPhone: phone === null ? null : maskPhone(phone),
    maskedIdentity: identityNumber === null ? null : maskIdentityNumber(identityNumber),
    postings,
  }
}

/** What a search text may mean: letters a reading, digits the end of a number, anything else a part of the name. */
interface SearchTerm {
  readonly by: 'name' | 'reading' | 'number'
  readonly text: string
}

/** Fewer digits would find half of everybody. */
const FEWEST_DIGITS = 3

function searchTerms(q: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = []
  const literal = q.replace(/[%_\\]/g, '')
  if (literal !== '') terms.push({ by: 'name', text: literal })
  const letters = q
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^a-z]/g, '')
  if (letters.length > 0 && /^[a-zü'’-]+$/i.test(q)) terms.push({ by: 'reading', text: letters })
  const digits = q.toUpperCase().replace(/[-]/g, '')
  if (/^\d+X?$/.test(digits) && digits.length >= FEWEST_DIGITS) terms.push({ by: 'number', text: digits })
  return terms
}

/** Residents are people too, by the thousand; of them only those who have or had a posting belong to 队伍. */
function isOfTheTeam(build: ExpressionBuilder<Tables, 'person'>): Expression<SqlBool> {
  return build.or([
    build.exists(
      build
        .selectFrom('posting')
        .select('posting.id')
        .whereRef('posting.community', '=', 'person.community')
        .whereRef('posting.personId', '=', 'person.id'),
    ),
    build.not(
      build.exists(
        build
          .selectFrom('residentIndex')
          .select('residentIndex.residencyId')
          .whereRef('residentIndex.community', '=', 'person.community')
          .whereRef('residentIndex.personId', '=', 'person.id'),
      ),
    ),
  ])
}

/** Whether letters read a name: whole syllables from any of them on, the last one cut short (`zhangw`), or initials. */
function reads(pinyin: string | null, letters: string): boolean {
  const syllables = (pinyin ?? '').split(' ')
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  return initials.includes(letters) || syllables.some((_, from) => syllables.slice(from).join('').startsWith(letters))
}

function matches(term: SearchTerm): Expression<SqlBool> {
  const contains = `%${term.text}%`
  switch (term.by) {
    case 'name':
      return sql<SqlBool>`(${sql.ref('name')} like ${contains} or ${sql.ref('formerName')} like ${contains})`
    case 'reading':
      // Wider than meant (`hang` is in `zhang`); `reads` narrows it, since LIKE cannot skip the blanks.
      return sql<SqlBool>`(replace(${sql.ref('namePinyin')}, ' ', '') like ${contains} or ${sql.ref('nameInitials')} like ${contains})`
    default:
      return sql<SqlBool>`(${sql.ref('phone')} like ${contains} or replace(${sql.ref('phone')}, '-', '') like ${contains} or ${sql.ref('otherPhones')} like ${contains} or ${sql.ref('identityNumber')} like ${`%${term.text}`})`
  }
}
