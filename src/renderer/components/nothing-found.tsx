import type { ReactNode } from 'react'

import { EmptyState } from './empty-state.tsx'

interface Filter {
  readonly name: string
}

/** Whether any filter of a list is set in the address. */
export function isFiltered(fields: readonly Filter[], values: Readonly<Record<string, string | undefined>>): boolean {
  return fields.some(({ name }) => values[name] !== undefined && values[name] !== '')
}

/** The change of the address that takes all filters away. */
export function withoutFilters(fields: readonly Filter[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(fields.map(({ name }) => [name, undefined]))
}

/** A list that is empty only for its filters. */
export function NothingFound({ onClear }: { readonly onClear: () => void }): ReactNode {
  return <EmptyState text="没有符合筛选条件的记录。" link={{ label: '清除筛选', onClick: onClear }} />
}
