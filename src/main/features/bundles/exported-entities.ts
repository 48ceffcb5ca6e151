import type { EntityName } from '../../../shared/entities/registry.ts'

/**
 * The kinds of record that a bundle to the county carries: the grids, who serves in them, and the meetings. What an
 * office keeps for itself (settings, print log, import batches, keys) stays with it: 个人信息保护法 art. 6, least scope.
 */
export const exportedEntities: readonly EntityName[] = [
  'communityProfile',
  'grid',
  'gridRecut',
  'attachment',
  'person',
  'posting',
  'certificate',
  'noticeBoard',
  'meeting',
  'meetingAttendance',
  'agendaItem',
  'resolution',
]

/** Whether records of a kind go to the county. */
export function isExported(entity: string): boolean {
  return exportedEntities.some((name) => name === entity)
}
