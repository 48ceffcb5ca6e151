import type { RowOf } from '../../../shared/entities/entity.ts'
import type { meeting } from '../../../shared/entities/meeting.ts'
import type { resolution } from '../../../shared/entities/resolution.ts'
import type { Reader } from '../../store/database.ts'

/** A decision of an earlier meeting as a later meeting opens with it. */
export interface CarriedResolution extends RowOf<typeof resolution> {
  /** The day it was decided. */
  readonly decidedOn: string
  /** Its state on the day of the later meeting; what was settled afterwards was still open then. */
  readonly stateThen: RowOf<typeof resolution>['state']
}

/**
 * What a meeting opens with: decisions of earlier meetings of its kind that were open, and those settled since the last
 * meeting, oldest first (domain §5.2: decisions are shown at the next meeting).
 */
export async function carriedOver(
  db: Reader,
  community: string,
  of: Pick<RowOf<typeof meeting>, 'id' | 'kind' | 'on'>,
): Promise<readonly CarriedResolution[]> {
  const previous = await previousMeeting(db, community, of)
  if (!previous) return []
  const rows = await db
    .selectFrom('resolution')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.community', '=', 'resolution.community').onRef('meeting.id', '=', 'resolution.meetingId'),
    )
    .selectAll('resolution')
    .select('meeting.on as decidedOn')
    .where('resolution.community', '=', community)
    .where('meeting.kind', '=', of.kind)
    .where('resolution.content', 'is not', null)
    .where((build) =>
      build.or([
        build('meeting.on', '<', of.on),
        // Two meetings on one day follow each other by their making; ids are UUIDv7.
        build.and([build('meeting.on', '=', of.on), build('meeting.id', '<', of.id)]),
      ]),
    )
    .where((build) =>
      build.or([
        build('resolution.settledOn', 'is', null),
        build.and([
          build('resolution.settledOn', '>=', previous.on),
          build.or([
            build('resolution.settledMeetingId', 'is', null),
            build('resolution.settledMeetingId', '!=', previous.id),
          ]),
        ]),
      ]),
    )
    .orderBy('meeting.on')
    .orderBy('resolution.meetingId')
    .orderBy('resolution.sortOrder')
    .execute()
  return rows.map((row) => ({
    ...row,
    stateThen: row.settledOn !== null && row.settledOn <= of.on ? row.state : 'open',
  }))
}

/** The meeting of the same kind before this one. */
export async function previousMeeting(
  db: Reader,
  community: string,
  of: { readonly id: string; readonly kind: RowOf<typeof meeting>['kind']; readonly on: string },
): Promise<RowOf<typeof meeting> | undefined> {
  return await db
    .selectFrom('meeting')
    .selectAll()
    .where('community', '=', community)
    .where('kind', '=', of.kind)
    .where((build) =>
      build.or([build('on', '<', of.on), build.and([build('on', '=', of.on), build('id', '<', of.id)])]),
    )
    .orderBy('on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
