import { certificate } from '../../../shared/entities/certificate.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { formatCertificateNumber } from '../../../shared/rules/certificate-number.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/**
 * Issues a certificate with the next number of its year, inside the transaction that makes the appointment: writers of
 * a community queue for one another, and a transaction that fails gives its number back, so the years have no gaps.
 * A voided certificate keeps its number.
 */
export async function issueCertificate(
  unit: UnitOfWork,
  postingId: string,
  issuedOn: IsoDate,
  pattern: string,
): Promise<RowOf<typeof certificate>> {
  const year = Number(issuedOn.slice(0, 4))
  const { last } = await unit.db
    .selectFrom('certificate')
    .select((build) => build.fn.max('serial').as('last'))
    .where('community', '=', unit.community)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const serial = (last ?? 0) + 1
  return await unit.insert(certificate, {
    postingId,
    year,
    serial,
    number: formatCertificateNumber(pattern, { year, serial }),
    issuedOn,
  })
}
