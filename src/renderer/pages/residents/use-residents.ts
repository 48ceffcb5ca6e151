import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { ListSearch } from '../../hooks/list-search-of.ts'
import { residentFilterOf } from './resident-filters.ts'
import type { ResidentRow } from './resident-rows.ts'

/** The residents of a filter, read page by page as the list is scrolled. */
export function useResidents(search: ListSearch) {
  const trpc = useTRPC()
  const filter = residentFilterOf(search)
  const { sort: _sort, ...counted } = filter
  const list = useInfiniteQuery({
    ...trpc.residents.list.infiniteQueryOptions({ filter }, { getNextPageParam: (page) => page.next ?? undefined }),
    placeholderData: keepPreviousData,
  })
  const count = useQuery({ ...trpc.residents.count.queryOptions(counted), placeholderData: keepPreviousData })
  const rows = useMemo((): readonly ResidentRow[] => (list.data?.pages ?? []).flatMap((page) => page.rows), [list.data])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return {
    rows,
    onEnd,
    count: count.data?.count,
    /** A search found more than it shows. */
    more: list.data?.pages.some((page) => page.more) ?? false,
    pending: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
    isFiltered: Object.keys(counted).length > 0,
  }
}
