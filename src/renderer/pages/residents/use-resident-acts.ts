import { useMutation, useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '../../api/client.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'

/** The acts on residents; each renews what is shown, and those that can be are taken back from their message. */
export function useResidentActs() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const showError = useErrorMessage()
  const renewed = { onSuccess: async () => await queries.invalidateQueries() }
  const moveOut = useMutation(trpc.residents.moveOut.mutationOptions(renewed))
  const recordDeath = useMutation(trpc.residents.recordDeath.mutationOptions(renewed))
  const backToLiving = useMutation(trpc.residents.backToLiving.mutationOptions(renewed))
  const changeHead = useMutation(trpc.residents.changeHead.mutationOptions(renewed))
  const markGroup = useMutation(trpc.residents.markGroup.mutationOptions(renewed))
  const updateMark = useMutation(trpc.residents.updateMark.mutationOptions(renewed))
  const visited = useMutation(trpc.residents.visited.mutationOptions(renewed))
  const undoLeaving = (residencyIds: string[]) => async (): Promise<void> => {
    await backToLiving.mutateAsync({ residencyIds })
  }
  return {
    /** Moves several away at once; 撤销 brings them back. */
    moveOut: async (input: Parameters<typeof moveOut.mutateAsync>[0], name: string): Promise<void> => {
      await moveOut.mutateAsync(input)
      const others = input.residencyIds.length - 1
      say(`已登记${name}${others > 0 ? `等 ${String(others + 1)} 人` : ''}迁出。`, undoLeaving(input.residencyIds))
    },
    death: async (residencyId: string, on: string, name: string): Promise<void> => {
      await recordDeath.mutateAsync({ residencyId, on })
      say(`已登记${name}去世，档案保留。`, undoLeaving([residencyId]))
    },
    back: async (residencyIds: string[], name: string): Promise<void> => {
      await backToLiving.mutateAsync({ residencyIds })
      say(`${name}已恢复为在住。`)
    },
    makeHead: async (householdId: string, personId: string, name: string): Promise<void> => {
      const { toFill } = await changeHead.mutateAsync({ householdId, personId })
      say(toFill === 0 ? `户主已改为${name}。` : `户主已改为${name}，有 ${String(toFill)} 人的关系待填。`)
    },
    mark: markGroup.mutateAsync,
    visited: visited.mutateAsync,
    endMark: async (id: string, to: string): Promise<void> => {
      await updateMark.mutateAsync({ id, patch: { to } })
      say('已结束标记。', () => updateMark.mutateAsync({ id, patch: { to: null } }))
    },
    /** For acts by a button without a place of their own for an error. */
    attempt: (work: () => Promise<unknown>): void => void work().catch(showError),
  }
}

export type ResidentActs = ReturnType<typeof useResidentActs>
