import type { IsoDate } from '../../shared/dates.ts'

/** A person on a notice board: public data only. */
export interface BoardPerson {
  readonly name: string
  /** `网格长`, `网格员`, `网格监督员`. */
  readonly role: string
  /** The public phone; null prints none. */
  readonly phone: string | null
  /** JPEG or PNG; null prints a neutral figure. */
  readonly photo: Uint8Array | null
}

/** Duties of one role or level, in the community's words. */
export interface BoardDuties {
  readonly heading: string
  readonly lines: readonly string[]
}

/** One grid's notice board (公示牌). */
export interface NoticeBoardData {
  /** `略阳县兴州街道新城社区`. */
  readonly community: string
  /** `三级网格公示牌`. */
  readonly title: string
  readonly gridName: string
  readonly scope: string
  /** What the place at the head is called while nobody fills it; 网格长 by default. */
  readonly headRole?: string
  /** Null when the grid has no captain. */
  readonly captain: BoardPerson | null
  readonly members: readonly BoardPerson[]
  readonly duties: readonly BoardDuties[]
  readonly supervisionPhone: string
  /** The community's own telephone; null prints none. */
  readonly communityPhone: string | null
  /** What the QR code holds, usually `contactCard()` of the captain; null prints none. */
  readonly qr: string | null
  /** From when the board is right. */
  readonly updated: IsoDate
}
