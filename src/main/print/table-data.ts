/** A column of a printed table. */
export interface TableColumn {
  readonly label: string
  /** Share of the width, relative to the other columns'. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A list as it is printed. */
export interface TableData {
  readonly title: string
  /** A line below the title: community, filter, day. Empty prints none. */
  readonly subtitle: string
  readonly columns: readonly TableColumn[]
  /** One text per column; a line feed starts a line. */
  readonly rows: readonly (readonly string[])[]
  readonly orientation: 'portrait' | 'landscape'
  /** Type size in points; default 9. */
  readonly size?: number
  /** At the foot of every page: who printed it and when (reliability.md §12). Empty prints none. */
  readonly note: string
}
