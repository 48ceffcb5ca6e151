/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the region takes the keys, so that one Tab stop serves thousands of rows */
import { Button, Spin, Table } from 'antd'
import type { TableProps, TableRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { useElementSize } from '../hooks/use-element-size.ts'
import { isComposing } from '../hooks/key-name.ts'
import { sortedRows } from './sorted-rows.ts'
import type { SortState } from './sorted-rows.ts'
import { columnWidths } from './column-widths.ts'
import { nextCursor } from './next-cursor.ts'

/** A column. Widths are pixels at 14 px letters; columns with `grow` share what is left over. */
export interface DataColumn<Row> {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'left' | 'right' | 'center'
  readonly render: (row: Row) => ReactNode
  /** Makes the column sortable: the value to sort by; null sorts last. Text sorts by pinyin, with numbers as numbers. */
  readonly sortValue?: (row: Row) => string | number | null
  /** Sortable by whoever gives the rows, for a table with `inOrder`. */
  readonly sortable?: boolean
}

interface DataTableProps<Row> {
  /** What the list holds, for the reading aid: `聘任`. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly DataColumn<Row>[]
  readonly loading?: boolean
  /** All there are before filtering, when more than `rows`: `共 312 条，筛选出 20 条`. */
  readonly total?: number
  /** How many rows there are of what was asked for, when `rows` holds only the first of them: `共 16,530 人`. */
  readonly count?: number | undefined
  /** The rows come in the order of `sort` already and are not sorted here. */
  readonly inOrder?: boolean
  /** Called near the end of `rows`, by scrolling or by keys: the place to read further ones. */
  readonly onEnd?: (() => void) | undefined
  /** The counting word of the rows, `条` by default, e.g. `人`, `个网格`. */
  readonly unit?: string
  /** Sums at the right of the foot. */
  readonly totals?: ReactNode
  /** The sort from the address (`?sort=name` / `-name`), with `onSort`; without it the table keeps its own. */
  readonly sort?: string | undefined
  readonly onSort?: (sort: string | undefined) => void
  /** Selected keys, with `onSelect`; without it there is no selection. */
  readonly selected?: readonly string[]
  readonly onSelect?: (keys: readonly string[]) => void
  /** Buttons of the bar that appears while something is selected. */
  readonly bulkActions?: (keys: readonly string[]) => ReactNode
  /** The key of the record that is open beside the list. */
  readonly openKey?: string | null | undefined
  /** Enter, double click, or a click on the row. */
  readonly onOpen?: (row: Row) => void
  /** Small buttons at the end of a row, seen on hover and for the current row. */
  readonly rowActions?: (row: Row) => ReactNode
  readonly rowActionsWidth?: number
  /** Shown when there are no rows: an `EmptyState`. */
  readonly empty?: ReactNode
}

function sortOf(text: string | undefined): SortState | null {
  if (text === undefined || text === '') return null
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false }
}

/**
 * The list: virtual rows, sticky sortable head, selection with a bulk bar, count always visible. Keys: ↑↓ PgUp PgDn Home
 * End move, Enter opens, Space selects, Ctrl+A selects all. Fills the height of its parent.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { rows, rowKey, columns, selected, onSelect, onOpen, openKey, rowActions, unit = '条' } = props
  const [ownSort, setOwnSort] = useState<string | undefined>(undefined)
  const [cursor, setCursor] = useState<string | null>(null)
  const [box, size] = useElementSize<HTMLDivElement>()
  const table = useRef<TableRef>(null)
  const sortText = props.onSort ? props.sort : ownSort
  const sort = useMemo(() => sortOf(sortText), [sortText])
  const { inOrder = false, onEnd } = props
  const shown = useMemo(() => (inOrder ? rows : sortedRows(rows, columns, sort)), [inOrder, rows, columns, sort])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 14
  const rowHeight = Math.round(rem * 1.5714) + 11
  const current = openKey ?? cursor
  const isSelectable = onSelect !== undefined
  const actionsWidth = rowActions ? (props.rowActionsWidth ?? 120) : 0
  const selectionWidth = isSelectable ? 40 : 0
  const widths = columnWidths(columns, rem / 14, size.width - selectionWidth - (actionsWidth * rem) / 14 - 2)

  const antColumns: NonNullable<TableProps<Row>['columns']> = columns.map((column, index) => ({
    key: column.key,
    title: column.title,
    width: widths[index] ?? column.width,
    align: column.align ?? 'left',
    ellipsis: true,
    render: (_: unknown, row: Row) => column.render(row),
    ...((column.sortValue ?? column.sortable) && {
      sorter: true,
      sortOrder: sort?.key === column.key ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null,
      showSorterTooltip: false,
    }),
  }))
  if (rowActions) {
    antColumns.push({
      key: 'row-actions',
      title: <span className="gzb-visually-hidden">操作</span>,
      width: (actionsWidth * rem) / 14,
      align: 'right',
      render: (_: unknown, row: Row) => <span className="gzb-row-actions">{rowActions(row)}</span>,
    })
  }

  const page = (): number => Math.max(1, Math.floor((size.height - 40) / rowHeight) - 1)
  const moveTo = (index: number): void => {
    const row = shown[index]
    if (!row) return
    const key = rowKey(row)
    setCursor(key)
    table.current?.scrollTo({ key, align: 'nearest' })
    if (index >= shown.length - page()) onEnd?.()
    // With a record open beside the list, moving shows the next record.
    if (openKey !== undefined && openKey !== null) onOpen?.(row)
  }
  const toggle = (key: string): void => {
    const keys = selected ?? []
    onSelect?.(keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (isComposing(event.nativeEvent)) return
    const isOwn = event.target === event.currentTarget
    const index = shown.findIndex((row) => rowKey(row) === current)
    const next = nextCursor(event.key, index, shown.length, page())
    if (next !== null) {
      event.preventDefault()
      moveTo(next)
      return
    }
    const row = shown[index]
    if (isOwn && event.key === 'Enter' && row) {
      event.preventDefault()
      onOpen?.(row)
    }
    if (isOwn && event.key === ' ' && row && isSelectable) {
      event.preventDefault()
      toggle(rowKey(row))
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && isSelectable) {
      event.preventDefault()
      onSelect(shown.map(rowKey))
    }
  }
  const isEmpty = rows.length === 0 && props.loading !== true
  const count = (props.count ?? props.total ?? rows.length).toLocaleString('zh-CN')
  return (
    <div className="gzb-table">
      <div
        className="gzb-table-box"
        ref={box}
        role="region"
        aria-label={props.label}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {isEmpty && props.empty !== undefined
          ? props.empty
          : size.height > 0 && (
              <Table<Row>
                ref={table}
                virtual
                size="small"
                sticky
                pagination={false}
                loading={props.loading === true && { indicator: <Spin />, description: '正在读取' }}
                columns={antColumns}
                dataSource={shown}
                rowKey={rowKey}
                {...(onEnd && {
                  onScroll: ({ currentTarget: box }) => {
                    if (box.scrollTop + 3 * box.clientHeight > box.scrollHeight) onEnd()
                  },
                })}
                scroll={{ x: size.width, y: Math.max(80, size.height - rowHeight - 2) }}
                rowClassName={(row) => (rowKey(row) === current ? 'gzb-row-current' : '')}
                onRow={(row) => ({
                  onClick: (event) => {
                    // A button of the row acts by itself; it does not open the record as well.
                    if (event.target instanceof Element && event.target.closest('.gzb-row-actions')) return
                    setCursor(rowKey(row))
                    onOpen?.(row)
                  },
                })}
                onChange={(_pages, _filters, sorter, extra) => {
                  if (extra.action !== 'sort' || Array.isArray(sorter)) return
                  const key = String(sorter.columnKey)
                  const text = sorter.order ? (sorter.order === 'descend' ? `-${key}` : key) : undefined
                  if (props.onSort) props.onSort(text)
                  else setOwnSort(text)
                }}
                {...(isSelectable && {
                  rowSelection: {
                    columnWidth: selectionWidth,
                    selectedRowKeys: [...(selected ?? [])],
                    onChange: (keys) => onSelect(keys.map(String)),
                    getCheckboxProps: () => ({ 'aria-label': '选择' }),
                    preserveSelectedRowKeys: true,
                  },
                })}
              />
            )}
      </div>
      <div className="gzb-table-foot">
        {isSelectable && selected && selected.length > 0 ? (
          <div className="gzb-bulk" role="toolbar" aria-label="对所选进行">
            <strong>
              已选 {selected.length.toLocaleString('zh-CN')} {unit}
            </strong>
            {props.bulkActions?.(selected)}
            <Button type="link" size="small" onClick={() => onSelect([])}>
              取消选择
            </Button>
          </div>
        ) : (
          <span aria-live="polite">
            共 {count} {unit}
            {props.total !== undefined && props.total !== rows.length && (
              <>
                ，筛选出 {rows.length.toLocaleString('zh-CN')} {unit}
              </>
            )}
          </span>
        )}
        {props.totals !== undefined && <span className="gzb-totals">{props.totals}</span>}
      </div>
    </div>
  )
}
