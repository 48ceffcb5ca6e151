import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * The answer of a call that a dialog makes once when it opens, such as laying out a document. Forgotten when the dialog
 * closes, so that the next one shows what is then.
 */
export function useOnce<Answer>(
  key: readonly unknown[],
  call: () => Promise<Answer>,
  enabled: boolean,
): UseQueryResult<Answer> {
  const queries = useQueryClient()
  const name = JSON.stringify(key)
  useEffect(
    () => () => {
      queries.removeQueries({ queryKey: ['once', name] })
    },
    [queries, name],
  )
  return useQuery({
    queryKey: ['once', name],
    queryFn: call,
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnMount: false,
  })
}
