import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { GridProblem } from '../../../shared/rules/grid-problems.ts'
import { useTRPC } from '../../api/client.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'

const NO_GRIDS: readonly GridOverview[] = []
const NO_PROBLEMS: readonly GridProblem[] = []

/** All grids and what is wrong with them. */
export function useGrids() {
  const trpc = useTRPC()
  const overview = useQuery(trpc.grids.overview.queryOptions())
  const problems = useQuery(trpc.grids.problems.queryOptions())
  const grids = overview.data ?? NO_GRIDS
  const byId = useMemo(() => new Map(grids.map((one) => [one.id, one])), [grids])
  return {
    grids,
    byId,
    problems: problems.data ?? NO_PROBLEMS,
    pending: overview.isPending,
    error: overview.error ?? problems.error,
    retry: () => void Promise.all([overview.refetch(), problems.refetch()]),
  }
}

/** The acts on grids; each renews what is shown, and those that answer a number can be undone from their message. */
export function useGridActs() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const undoMessage = useUndoMessage()
  const showError = useErrorMessage()
  const renewed = { onSuccess: async () => await queries.invalidateQueries() }
  const createMany = useMutation(trpc.grids.createMany.mutationOptions(renewed))
  const update = useMutation(trpc.grids.update.mutationOptions(renewed))
  const end = useMutation(trpc.grids.end.mutationOptions(renewed))
  const reopen = useMutation(trpc.grids.reopen.mutationOptions(renewed))
  const remove = useMutation(trpc.grids.remove.mutationOptions(renewed))
  const shift = useMutation(trpc.grids.shift.mutationOptions(renewed))
  const orderByName = useMutation(trpc.grids.orderByName.mutationOptions(renewed))
  const recut = useMutation(trpc.grids.recut.mutationOptions(renewed))
  const undo = useMutation(trpc.grids.undo.mutationOptions(renewed))
  return {
    createMany: createMany.mutateAsync,
    update: update.mutateAsync,
    end: end.mutateAsync,
    reopen: reopen.mutateAsync,
    remove: remove.mutateAsync,
    shift: shift.mutateAsync,
    orderByName: orderByName.mutateAsync,
    recut: recut.mutateAsync,
    undo: undo.mutateAsync,
    /** Says what was done, with 撤销. */
    done: (text: string, act: number) => undoMessage(text, () => undo.mutateAsync({ act })),
    /** For acts by a button without a place of their own for an error. */
    attempt: (work: () => Promise<unknown>) => void work().catch(showError),
  }
}

export type GridActs = ReturnType<typeof useGridActs>
