import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

import type { ListSearch } from './list-search-of.ts'

/**
 * Filter, sort and selection of a list in the address, so that back and 'copy link' work.
 * `setSearch({ grid: '03', q: undefined })` changes some and keeps the rest; each change is a step for 'back' unless
 * `replace` (typing in a filter).
 */
export function useListSearch(): readonly [ListSearch, (patch: ListSearch, options?: { replace?: boolean }) => void] {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const setSearch = useCallback(
    (patch: ListSearch, options: { replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (previous: ListSearch) =>
          Object.fromEntries(
            Object.entries({ ...previous, ...patch }).filter(([, value]) => value !== undefined && value !== ''),
          ),
        replace: options.replace ?? false,
      })
    },
    [navigate],
  )
  return [search, setSearch]
}
