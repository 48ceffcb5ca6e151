import { labelOf } from '../../../shared/codes/code-table.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import { removalWayCodes } from '../../../shared/codes/removal-way.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { chinaDate, chinaMinute, type IsoDate } from '../../../shared/dates.ts'
import { appointmentState, type AppointmentState } from '../../../shared/rules/appointment-state.ts'
import { maskIdentityNumber } from '../../../shared/rules/masking.ts'
import { compactText } from '../../../shared/rules/text-width.ts'
import type { RegisterData, RegisterEntry } from '../../print/register.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'
import { timesPrinted } from './print-log.ts'

/** How a certificate stands: voided, or as its appointment does. */
export type CertificateState = AppointmentState | 'voided'

/** A line of the 聘任登记簿. The identity number is masked already. */
export interface RegisterRow {
  readonly id: string
  readonly postingId: string
  readonly personId: string
  readonly number: string
  readonly year: number
  readonly name: string
  readonly sex: string
  readonly maskedIdentity: string
  readonly politicalStatus: string
  readonly workUnit: string
  readonly dualRegistration: boolean
  readonly gridId: string | null
  readonly gridName: string
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly appointedOn: IsoDate
  readonly issuedOn: IsoDate
  readonly basis: string
  readonly issuer: string
  readonly printedTimes: number
  /** The day in China. */
  readonly printedOn: IsoDate | null
  readonly receivedOn: IsoDate | null
  readonly endedOn: IsoDate | null
  /** 解聘、届满 or other, with the reason. */
  readonly endText: string
  readonly voidedOn: IsoDate | null
  readonly voidReason: string | null
  readonly state: CertificateState
}

/** Which lines a register holds; all conditions together. `valid` is all that is neither voided nor over. */
export interface RegisterFilter {
  readonly year?: number | undefined
  readonly role?: PostingRole | undefined
  readonly gridId?: string | undefined
  readonly state?: CertificateState | 'valid' | undefined
  readonly printed?: boolean | undefined
  /** A part of the name, its pinyin or initials, of the number or of the grid. */
  readonly q?: string | undefined
}

/** The register by number, newest year first. */
export async function certificateRegister(
  store: Store,
  filter: RegisterFilter,
  today: IsoDate,
): Promise<readonly RegisterRow[]> {
  let query = certificateRows(store)
  if (filter.year !== undefined) query = query.where('certificate.year', '=', filter.year)
  if (filter.role !== undefined) query = query.where('posting.role', '=', filter.role)
  if (filter.gridId !== undefined) query = query.where('posting.gridId', '=', filter.gridId)
  const rows = await query.orderBy('certificate.year', 'desc').orderBy('certificate.serial').execute()
  const printed = await timesPrinted(store)
  const q = compactText(filter.q ?? '').toLowerCase()
  return rows
    .filter(
      (row) =>
        q === '' ||
        [row.name, row.namePinyin?.replaceAll(' ', ''), row.nameInitials, row.number, row.gridName].some(
          (text) => text?.toLowerCase().includes(q) === true,
        ),
    )
    .map((row): RegisterRow => {
      const { identityNumber, endWay, endReason, ...rest } = row
      const print = printed.get(row.id)
      return {
        id: rest.id,
        postingId: rest.postingId,
        personId: rest.personId,
        number: rest.number,
        year: rest.year,
        name: rest.name,
        sex: labelOf(sexCodes, rest.sex),
        maskedIdentity: identityNumber === null ? '' : maskIdentityNumber(identityNumber),
        politicalStatus: labelOf(politicalStatusCodes, rest.politicalStatus),
        workUnit: rest.workUnit ?? '',
        dualRegistration: rest.dualRegistration === 1,
        gridId: rest.gridId,
        gridName: rest.gridName ?? '',
        role: rest.role,
        from: rest.from,
        to: rest.to,
        appointedOn: rest.appointedOn ?? rest.issuedOn,
        issuedOn: rest.issuedOn,
        basis: rest.basis ?? '',
        issuer: rest.issuer ?? '',
        printedTimes: print?.times ?? 0,
        printedOn: print ? chinaDate(new Date(print.lastAt)) : null,
        receivedOn: rest.receivedOn,
        endedOn: rest.endedOn,
        endText: [labelOf(removalWayCodes, endWay), endReason ?? ''].filter(Boolean).join('：'),
        voidedOn: rest.voidedOn,
        voidReason: rest.voidReason,
        state: rest.voidedOn === null ? appointmentState(rest, today) : 'voided',
      }
    })
    .filter((row) => filter.printed === undefined || row.printedTimes > 0 === filter.printed)
    .filter((row) => matchesState(row.state, filter.state))
}

function matchesState(state: CertificateState, wanted: RegisterFilter['state']): boolean {
  if (wanted === undefined) return true
  if (wanted === 'valid') return state === 'upcoming' || state === 'inForce' || state === 'expiring'
  return state === wanted || (wanted === 'inForce' && state === 'expiring')
}

/** The years in which certificates were issued, newest first. */
export async function certificateYears(store: Store): Promise<readonly number[]> {
  const rows = await store.db
    .selectFrom('certificate')
    .select('year')
    .distinct()
    .where('community', '=', store.community)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** The register as it is printed, with who printed it and when at its foot. */
export async function registerData(
  store: Store,
  actor: Actor,
  rows: readonly RegisterRow[],
  filterWords: string,
  at: Date,
): Promise<RegisterData> {
  const profile = await readProfile(store)
  return {
    community: `${profile.subdistrict ?? ''}${profile.name}`,
    filter: filterWords,
    entries: rows.map(entryOf),
    note: `${actor.operatorName} ${chinaMinute(at)} 打印`,
  }
}

function entryOf(row: RegisterRow): RegisterEntry {
  const voided = row.voidedOn === null ? '' : `作废 ${row.voidedOn} ${row.voidReason ?? ''}`.trim()
  return {
    number: row.number,
    name: row.name,
    gender: row.sex,
    maskedIdentityNumber: row.maskedIdentity,
    politicalStatus: row.politicalStatus,
    workUnit: row.workUnit,
    dualRegistration: row.dualRegistration,
    grid: row.gridName,
    role: labelOf(postingRoleCodes, row.role),
    from: row.from,
    to: row.to,
    appointedOn: row.appointedOn,
    basis: row.basis,
    signatory: row.issuer,
    printedOn: row.printedOn,
    printedTimes: row.printedTimes,
    endedOn: row.endedOn,
    endReason: [row.endText, voided].filter(Boolean).join('\n'),
  }
}

/** The certificates with their postings, people and grids. */
function certificateRows(store: Store) {
  return store.db
    .selectFrom('certificate')
    .innerJoin('posting', (join) =>
      join.onRef('posting.community', '=', 'certificate.community').onRef('posting.id', '=', 'certificate.postingId'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'posting.community').onRef('person.id', '=', 'posting.personId'),
    )
    .leftJoin('grid', (join) =>
      join.onRef('grid.community', '=', 'posting.community').onRef('grid.id', '=', 'posting.gridId'),
    )
    .select([
      'certificate.id',
      'certificate.postingId',
      'certificate.number',
      'certificate.year',
      'certificate.issuedOn',
      'certificate.receivedOn',
      'certificate.voidedOn',
      'certificate.voidReason',
      'posting.personId',
      'posting.gridId',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.appointedOn',
      'posting.basis',
      'posting.issuer',
      'posting.endedOn',
      'posting.endWay',
      'posting.endReason',
      'person.name',
      'person.namePinyin',
      'person.nameInitials',
      'person.sex',
      'person.identityNumber',
      'person.politicalStatus',
      'person.workUnit',
      'person.dualRegistration',
      'person.photoId',
      'grid.name as gridName',
    ])
    .where('certificate.community', '=', store.community)
}
