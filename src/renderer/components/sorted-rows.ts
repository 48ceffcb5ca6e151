/** By which column a list is sorted. */
export interface SortState {
  readonly key: string
  readonly descending: boolean
}

/** What sorting needs of a column. */
interface SortableColumn<Row> {
  readonly key: string
  readonly sortValue?: (row: Row) => string | number | null
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collator.compare(String(left), String(right))
}

/**
 * The rows in the order of a column; text by pinyin with numbers as numbers, null last in both directions, equal rows in
 * their old order. The same array when there is nothing to sort by.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  sort: SortState | null,
): readonly Row[] {
  const value = columns.find((column) => column.key === sort?.key)?.sortValue
  if (!sort || !value) return rows
  const sign = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((left, right) => {
      if (left.by === null || right.by === null) return Number(left.by === null) - Number(right.by === null)
      return sign * compare(left.by, right.by)
    })
    .map(({ row }) => row)
}
