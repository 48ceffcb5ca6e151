import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'

import { useTRPC } from '../../api/client.ts'
import { downloadFile, fileUrl } from '../../api/files.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'

/** Downloads the template of the roster, made by the importer. */
export function useRosterTemplate(): () => Promise<void> {
  const trpc = useTRPC()
  const showError = useErrorMessage()
  const { mutateAsync } = useMutation(trpc.imports.template.mutationOptions())
  return useCallback(async () => {
    try {
      const { documentId, fileName } = await mutateAsync()
      await downloadFile(fileUrl(documentId), fileName)
    } catch (error) {
      showError(error)
    }
  }, [mutateAsync, showError])
}
