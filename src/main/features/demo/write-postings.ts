import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { certificate } from '../../../shared/entities/certificate.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import { formatCertificateNumber } from '../../../shared/rules/certificate-number.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { DemoContext } from './demo-context.ts'
import type { DemoPeople, DemoPerson } from './demo-people.ts'
import type { WrittenGrids } from './write-grids.ts'

interface PlannedPosting {
  readonly who: DemoPerson
  readonly gridId: string
  readonly role: PostingRole
  readonly from: IsoDate
  /** Days the term has; null for an office without one. */
  readonly days: number | null
}

const WITH_CERTIFICATE: readonly PostingRole[] = ['gridCaptain', 'gridMember', 'gridSupervisor']
const YEAR = 365

/** Writes who does what where, the appointed ones with certificates numbered without a gap within each year. */
export async function writePostings(
  unit: UnitOfWork,
  context: DemoContext,
  wanted: {
    readonly grids: WrittenGrids
    readonly people: DemoPeople
    readonly pattern: string
    readonly issuer: string
  },
): Promise<{ readonly postings: number; readonly certificates: number }> {
  const planned = plan(context, wanted.grids, wanted.people).toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  )
  const serials = new Map<number, number>()
  let certificates = 0
  for (const { who, gridId, role, from, days } of planned) {
    const isAppointed = WITH_CERTIFICATE.includes(role)
    const row = await unit.insert(
      posting,
      {
        personId: who.id,
        gridId,
        role,
        from,
        to: days === null ? null : addDays(from, days - 1),
        way: isAppointed ? '4' : '3',
        basis: isAppointed ? '社区党支部会议' : null,
        issuer: isAppointed ? wanted.issuer : null,
        appointedOn: isAppointed ? from : null,
      },
      context.id(),
    )
    if (!isAppointed) continue
    const year = Number(from.slice(0, 4))
    const serial = (serials.get(year) ?? 0) + 1
    serials.set(year, serial)
    certificates += 1
    await unit.insert(
      certificate,
      {
        postingId: row.id,
        year,
        serial,
        number: formatCertificateNumber(wanted.pattern, { year, serial }),
        issuedOn: from,
      },
      context.id(),
    )
  }
  return { postings: planned.length, certificates }
}

/**
 * 12 captains for 104 grids, so one holds several (domain: the place, in numbers). Two small grids are left without a
 * captain and a few terms are about to end, so that the lists of what is to be done are not empty.
 */
function plan({ today }: DemoContext, { whole, areas }: WrittenGrids, people: DemoPeople): readonly PlannedPosting[] {
  const office = { from: addDays(today, -500), days: null }
  const term = { from: addDays(today, -160), days: YEAR }
  const ending = { from: addDays(today, -350), days: YEAR }
  const all: PlannedPosting[] = [{ who: people.secretary, gridId: whole.id, role: 'responsibleOfficer', ...office }]
  const add = (who: DemoPerson | undefined, posted: Omit<PlannedPosting, 'who'>): void => {
    if (who) all.push({ who, ...posted })
  }
  const small = areas.flatMap(({ below }) => below)
  for (const [index, { row, below }] of areas.entries()) {
    add(people.committee[index], { gridId: row.id, role: 'responsibleOfficer', ...office })
    add(people.supervisors[index], { gridId: row.id, role: 'gridSupervisor', ...term })
    const first = small.indexOf(below[0] ?? row)
    add(people.members[first], { gridId: row.id, role: 'partyGroupLeader', ...office })
  }
  const withoutCaptain = new Set([small.length - 1, small.length - 2])
  for (const [index, { id: gridId }] of small.entries()) {
    add(people.groupLeaders[Math.floor(index / 4)], { gridId, role: 'residentGroupLeader', ...office })
    add(people.members[index], { gridId, role: 'gridMember', ...(index % 26 === 5 ? ending : term) })
    const captain = people.captains[Math.floor((index * people.captains.length) / small.length)]
    if (!withoutCaptain.has(index)) add(captain, { gridId, role: 'gridCaptain', ...term })
  }
  return all
}
