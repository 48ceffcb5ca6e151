import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import { printedDate, type IsoDate } from '../../../shared/dates.ts'
import { maskName } from '../../../shared/rules/masking.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { CertificateBatch, CertificateData } from '../../print/certificate.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'
import { readSettings } from '../settings/queries.ts'
import { readPhotos } from './photos.ts'

/** A certificate's facts as printed, with the ids its print is noted under. */
interface CertificateRow {
  readonly id: string
  readonly personId: string
  readonly number: string
  readonly issuedOn: IsoDate
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly basis: string | null
  readonly issuer: string | null
  readonly name: string
  readonly photoId: string | null
  readonly gridName: string | null
}

/** Certificates as they are laid out, and whose they are, in the same order. */
export interface CertificatePrint {
  readonly batch: CertificateBatch
  readonly certificates: readonly {
    readonly id: string
    readonly personId: string
    readonly name: string
    readonly number: string
  }[]
}

/**
 * The certificates of some ids, by number; voided ones are left out, since they must not be printed. The wording, the
 * title, the photo and what the QR code says are the office's settings.
 */
export async function certificatesToPrint(store: Store, certificateIds: readonly string[]): Promise<CertificatePrint> {
  const [profile, settings] = [await readProfile(store), await readSettings(store)]
  const wanted = new Set(certificateIds)
  const rows = (await livingRows(store)).filter(({ id }) => wanted.has(id))
  const photos = settings.certificatePhoto
    ? await readPhotos(
        store,
        rows.map(({ photoId }) => photoId),
      )
    : new Map<string, Uint8Array>()
  const place = `${profile.county ?? ''}${profile.subdistrict ?? ''}${profile.name}`
  const data = (row: CertificateRow): CertificateData => ({
    fields: {
      姓名: row.name,
      称谓: '同志',
      街道: profile.subdistrict ?? '',
      社区: profile.name,
      网格: row.gridName ?? '',
      角色: labelOf(postingRoleCodes, row.role),
      起: printedDate(row.from),
      止: printedDate(row.to),
      党支部: `${profile.name}党支部`,
      居委会: `${profile.name}居民委员会`,
      编号: row.number,
      职责: dutiesOf(row.role, settings),
      依据: row.basis ?? '',
    },
    number: row.number,
    photo: row.photoId === null ? null : (photos.get(row.photoId) ?? null),
    qr: qrText(row, settings, place),
    issuer: row.issuer ?? (settings.certificateIssuer.trim() || `${profile.name}党支部`),
    date: row.issuedOn,
  })
  return {
    batch: { title: settings.certificateTitle, wording: settings.certificateWording, certificates: rows.map(data) },
    certificates: rows.map(({ id, personId, name, number }) => ({ id, personId, name, number })),
  }
}

/** Plain text that any phone shows: number, person, post, term, office. Null when the office wants none. */
function qrText(row: CertificateRow, settings: Settings, place: string): string | null {
  if (settings.certificateQr === 'none') return null
  const name = settings.certificateQr === 'fullName' ? row.name : maskName(row.name)
  return [
    `${settings.certificateTitle} ${row.number}`,
    `${name} ${row.gridName ?? ''}${labelOf(postingRoleCodes, row.role)}`,
    `聘期 ${row.from} 至 ${row.to ?? '今'}`,
    place,
  ].join('\n')
}

function dutiesOf(role: PostingRole, settings: Settings): string {
  const duties: Readonly<Partial<Record<PostingRole, string>>> = {
    gridCaptain: settings.captainDuties,
    gridMember: settings.memberDuties,
    gridSupervisor: settings.supervisorDuties,
  }
  return (duties[role] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('；')
}

async function livingRows(store: Store): Promise<readonly CertificateRow[]> {
  return await store.db
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
      'posting.personId',
      'certificate.number',
      'certificate.issuedOn',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.basis',
      'posting.issuer',
      'person.name',
      'person.photoId',
      'grid.name as gridName',
    ])
    .where('certificate.community', '=', store.community)
    .where('certificate.voidedOn', 'is', null)
    .orderBy('certificate.year')
    .orderBy('certificate.serial')
    .execute()
}
