import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { useTRPC } from '../../api/client.ts'
import { downloadFile, fileUrl, uploadFile } from '../../api/files.ts'
import type { ImportChoices, ImportPreview, ImportReport } from './import-rows.ts'

/** The state of one import: the file, what was decided, the preview of exactly that, and the report. */
export interface RosterImport {
  readonly file: File | null
  readonly choices: ImportChoices
  readonly preview: ImportPreview | null
  readonly report: ImportReport | null
  readonly busy: boolean
  readonly error: unknown
  readonly pick: (file: File | null) => void
  /** Reads the file and plans the import. */
  readonly read: () => Promise<void>
  /** Changes what was decided and plans anew. */
  readonly decide: (patch: ImportChoices) => Promise<void>
  readonly confirm: () => Promise<void>
  readonly downloadErrors: () => Promise<void>
}

/** Uploads, previews and confirms a roster; nothing is written before `confirm`. */
export function useRosterImport(): RosterImport {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [uploadId, setUploadId] = useState<string | null>(null)
  const [choices, setChoices] = useState<ImportChoices>({})
  const [shown, setShown] = useState<ImportPreview | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const preview = useMutation(trpc.imports.preview.mutationOptions())
  const confirm = useMutation(trpc.imports.confirm.mutationOptions())
  const errors = useMutation(trpc.imports.errorFile.mutationOptions())
  const plan = async (id: string, decided: ImportChoices): Promise<void> => {
    // At once, so that a box is ticked when it is clicked; the server refuses to confirm what it did not plan.
    setChoices(decided)
    setShown(await preview.mutateAsync({ uploadId: id, choices: decided }))
  }
  return {
    file,
    choices,
    preview: shown,
    report,
    busy: preview.isPending,
    error: preview.error,
    pick: (picked) => {
      setFile(picked)
      setUploadId(null)
      setChoices({})
      setShown(null)
      preview.reset()
    },
    read: async () => {
      if (!file) return
      // Uploaded anew each time: the file may have been corrected on the disk, or the office locked meanwhile.
      const { id } = await uploadFile(file)
      setUploadId(id)
      await plan(id, choices)
    },
    decide: async (patch) => {
      // An error is shown by `error`; what was shown before stays.
      if (uploadId !== null) await plan(uploadId, { ...choices, ...patch }).catch(() => null)
    },
    confirm: async () => {
      if (uploadId === null || shown === null) return
      const { fileSha256, planHash } = shown
      setReport(await confirm.mutateAsync({ uploadId, choices, fileSha256, planHash }))
      await queries.invalidateQueries()
    },
    downloadErrors: async () => {
      if (uploadId === null) return
      const { documentId, fileName } = await errors.mutateAsync({ uploadId, choices })
      await downloadFile(fileUrl(documentId), fileName)
    },
  }
}
