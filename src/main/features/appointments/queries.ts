import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { appointmentState, type AppointmentState } from '../../../shared/rules/appointment-state.ts'
import { carriesCertificate } from '../../../shared/rules/certificate-roles.ts'
import { compactText } from '../../../shared/rules/text-width.ts'
import type { Store } from '../../store/store.ts'
import { gridPlaces } from '../grids/queries.ts'

/** Where to read: the store, or the unit of work inside its transaction. */
export type ReadFrom = Pick<Store, 'db' | 'community'>

/** An appointment as lists show it. */
export interface AppointmentRow {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly role: PostingRole
  readonly gridId: string | null
  readonly gridName: string | null
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly appointedOn: IsoDate | null
  readonly basis: string | null
  readonly issuer: string | null
  readonly endedOn: IsoDate | null
  readonly endWay: string | null
  readonly endReason: string | null
  readonly state: AppointmentState
  /** The certificate in force, if one was issued. */
  readonly certificateId: string | null
  readonly certificateNumber: string | null
  /** Whether the role carries a certificate and none was issued yet. */
  readonly lacksCertificate: boolean
  /** Whether a later appointment follows this one. */
  readonly renewed: boolean
  readonly updatedAt: string
}

/** Which appointments a list holds; all conditions together. */
export interface AppointmentFilter {
  readonly state?: AppointmentState | 'current' | undefined
  readonly role?: PostingRole | undefined
  readonly gridId?: string | undefined
  readonly personId?: string | undefined
  /** Only those whose role carries a certificate that was not issued yet. */
  readonly lacksCertificate?: boolean | undefined
  /** A part of the name, its pinyin or initials, of the grid or of the certificate number. */
  readonly q?: string | undefined
}

/** The appointments of a filter, by grid and role; state as of `today`. `current` is all that have not ended. */
export async function listAppointments(
  store: ReadFrom,
  filter: AppointmentFilter,
  today: IsoDate,
): Promise<readonly AppointmentRow[]> {
  let query = store.db
    .selectFrom('posting')
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'posting.community').onRef('person.id', '=', 'posting.personId'),
    )
    .leftJoin('grid', (join) =>
      join.onRef('grid.community', '=', 'posting.community').onRef('grid.id', '=', 'posting.gridId'),
    )
    .select([
      'posting.id',
      'posting.personId',
      'person.name as personName',
      'person.namePinyin',
      'person.nameInitials',
      'posting.role',
      'posting.gridId',
      'grid.name as gridName',
      'posting.from',
      'posting.to',
      'posting.appointedOn',
      'posting.basis',
      'posting.issuer',
      'posting.endedOn',
      'posting.endWay',
      'posting.endReason',
      'posting.updatedAt',
    ])
    .where('posting.community', '=', store.community)
  if (filter.role !== undefined) query = query.where('posting.role', '=', filter.role)
  if (filter.gridId !== undefined) query = query.where('posting.gridId', '=', filter.gridId)
  if (filter.personId !== undefined) query = query.where('posting.personId', '=', filter.personId)
  const rows = await query.orderBy('posting.role').orderBy('posting.from', 'desc').orderBy('posting.id').execute()
  const places = await gridPlaces(store)
  const place = (row: { gridId: string | null }): number => places.get(row.gridId ?? '') ?? places.size
  rows.sort((one, other) => place(one) - place(other))
  const certificates = await livingCertificates(store)
  const renewals = await renewedIds(store)
  const q = compactText(filter.q ?? '').toLowerCase()
  return rows
    .map(({ namePinyin, nameInitials, ...row }) => {
      const certificate = certificates.get(row.id)
      const searched = [
        row.personName,
        namePinyin?.replaceAll(' ', ''),
        nameInitials,
        row.gridName,
        certificate?.number,
      ]
      return {
        searched,
        row: {
          ...row,
          state: appointmentState(row, today),
          certificateId: certificate?.id ?? null,
          certificateNumber: certificate?.number ?? null,
          lacksCertificate: certificate === undefined && carriesCertificate(row.role) && row.gridId !== null,
          renewed: renewals.has(row.id),
        },
      }
    })
    .filter(({ row }) => matchesState(row.state, filter.state))
    .filter(({ row }) => filter.lacksCertificate === undefined || row.lacksCertificate === filter.lacksCertificate)
    .filter(({ searched }) => q === '' || searched.some((text) => text?.toLowerCase().includes(q) === true))
    .map(({ row }) => row)
}

function matchesState(state: AppointmentState, wanted: AppointmentFilter['state']): boolean {
  if (wanted === undefined) return true
  if (wanted === 'current') return state !== 'expired' && state !== 'ended'
  return state === wanted || (wanted === 'inForce' && state === 'expiring')
}

/** The certificate in force of each posting that has one, by posting. */
async function livingCertificates(store: ReadFrom): Promise<ReadonlyMap<string, { id: string; number: string }>> {
  const rows = await store.db
    .selectFrom('certificate')
    .select(['id', 'number', 'postingId'])
    .where('community', '=', store.community)
    .where('voidedOn', 'is', null)
    .execute()
  return new Map(rows.map(({ postingId, id, number }) => [postingId, { id, number }]))
}

async function renewedIds(store: ReadFrom): Promise<ReadonlySet<string | null>> {
  const rows = await store.db
    .selectFrom('posting')
    .select('renewedFromId')
    .where('community', '=', store.community)
    .where('renewedFromId', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.renewedFromId))
}
