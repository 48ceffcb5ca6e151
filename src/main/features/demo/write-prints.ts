import { person } from '../../../shared/entities/person.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { boardsOfGrids } from '../boards/board-print.ts'
import { handOverBoards } from '../boards/commands.ts'
import { confirmPrint } from '../prints/confirm-print.ts'
import { handOverPrint } from '../prints/print-log.ts'
import type { DemoPeople } from './demo-people.ts'
import type { WrittenGrids } from './write-grids.ts'

/** How many of the certificates were printed; the rest wait for it. */
const printedCertificates = 180
/** How many areas have their boards up. */
const areasWithBoards = 3

/**
 * Notes prints as the screens do: most certificates, the boards of some areas. One captain's telephone changes afterwards,
 * so that there are boards which are wrong.
 */
export async function writePrints(
  store: Store,
  actor: Actor,
  wanted: { readonly grids: WrittenGrids; readonly people: DemoPeople; readonly today: IsoDate },
): Promise<void> {
  const certificates = await store.db
    .selectFrom('certificate')
    .select(['id', 'number'])
    .where('community', '=', store.community)
    .orderBy('year')
    .orderBy('serial')
    .limit(printedCertificates)
    .execute()
  const subjects = certificates.map(({ id, number }) => ({ id, title: `聘书 ${number}` }))
  await confirmPrint(store, actor, await handOverPrint(store, actor, { kind: 'certificate', subjects, copies: 1 }))
  const gridIds = wanted.grids.areas.slice(0, areasWithBoards).flatMap(({ below }) => below.map(({ id }) => id))
  const { digests } = await boardsOfGrids(store, gridIds, wanted.today)
  const boards = { boards: digests, paper: 'A4', copies: 1 } as const
  await confirmPrint(store, actor, await handOverBoards(store, actor, boards, wanted.today))
  const [captain] = wanted.people.captains
  if (captain)
    await store.write(actor, { action: 'people.update', entity: 'person', recordId: captain.id }, (unit) =>
      unit.update(person, captain.id, { publicPhone: '0916-0999999' }),
    )
}
