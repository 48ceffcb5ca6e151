import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import { useTRPC } from '../../api/client.ts'
import { useConfirmDanger } from '../../hooks/use-confirm-danger.ts'
import type { ImportBatch, UndoReport } from './import-rows.ts'

/** Asks, then takes an import back and hands over what came of it. */
export function useUndoImport(
  onUndone: (report: UndoReport) => void,
): (batch: Pick<ImportBatch, 'id' | 'created' | 'updated' | 'postings' | 'grids'>) => void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const confirm = useConfirmDanger()
  const { mutateAsync } = useMutation(trpc.imports.undo.mutationOptions())
  return useCallback(
    (batch) =>
      confirm({
        question: '撤销这次导入？',
        consequence: `删除它新增的 ${String(batch.created)} 人、${String(batch.postings)} 条任职和 ${String(batch.grids)} 个网格，还原它更新的 ${String(batch.updated)} 人。导入后又改过或已被使用的会保留，并列出姓名。`,
        verb: '撤销导入',
        act: async () => {
          onUndone(await mutateAsync({ batchId: batch.id }))
          void queries.invalidateQueries()
        },
      }),
    [confirm, mutateAsync, onUndone, queries],
  )
}
