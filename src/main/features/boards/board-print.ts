import type { IsoDate } from '../../../shared/dates.ts'
import type { BoardPerson, NoticeBoardData } from '../../print/notice-board-data.ts'
import type { Store } from '../../store/store.ts'
import { readPhotos } from '../prints/photos.ts'
import { boardContents, boardDigest, type ShownPerson } from './board-content.ts'

/** The boards of some grids as they are laid out, with the digest of each; grids not in force are left out. */
export interface BoardPrint {
  readonly boards: readonly NoticeBoardData[]
  readonly digests: readonly { readonly gridId: string; readonly digest: string }[]
}

/** The boards of the grids given (of all in force, if none are), in the office's order. */
export async function boardsOfGrids(
  store: Store,
  gridIds: readonly string[] | null,
  today: IsoDate,
): Promise<BoardPrint> {
  const wanted = gridIds && new Set(gridIds)
  const chosen = [...(await boardContents(store, today))].filter(([gridId]) => wanted?.has(gridId) !== false)
  const photos = await readPhotos(
    store,
    chosen.flatMap(([, { captain, members }]) => [captain?.photoId, ...members.map((one) => one.photoId)]),
  )
  const person = ({ name, role, phone, photoId }: ShownPerson): BoardPerson => ({
    name,
    role,
    phone,
    photo: photoId === null ? null : (photos.get(photoId) ?? null),
  })
  return {
    boards: chosen.map(([, content]) => ({
      ...content,
      ...(content.headRole !== undefined && { headRole: content.headRole }),
      captain: content.captain && person(content.captain),
      members: content.members.map(person),
      updated: today,
    })),
    digests: chosen.map(([gridId, content]) => ({ gridId, digest: boardDigest(content) })),
  }
}
