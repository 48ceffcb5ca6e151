import type { RowOf } from '../../../shared/entities/entity.ts'
import type { resolutionStates, resolution } from '../../../shared/entities/resolution.ts'
import type { Reader } from '../../store/database.ts'

/** A decision as 决定督办 lists it, with the meeting that made it. */
export interface ListedResolution extends RowOf<typeof resolution> {
  readonly meetingTitle: string
  readonly decidedOn: string
}

/** Decisions of all meetings: by deadline, those without one last, then by the day of the decision. */
export async function resolutionList(
  db: Reader,
  community: string,
  state?: (typeof resolutionStates)[number],
): Promise<readonly ListedResolution[]> {
  let query = db
    .selectFrom('resolution')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.community', '=', 'resolution.community').onRef('meeting.id', '=', 'resolution.meetingId'),
    )
    .selectAll('resolution')
    .select(['meeting.title as meetingTitle', 'meeting.on as decidedOn'])
    .where('resolution.community', '=', community)
    .where('resolution.content', 'is not', null)
    .orderBy('meeting.on')
    .orderBy('resolution.meetingId')
    .orderBy('resolution.sortOrder')
  if (state !== undefined) query = query.where('resolution.state', '=', state)
  const rows = await query.execute()
  const never = '9999-12-31'
  return rows.toSorted((a, b) =>
    (a.dueOn ?? never) < (b.dueOn ?? never) ? -1 : (a.dueOn ?? never) > (b.dueOn ?? never) ? 1 : 0,
  )
}
