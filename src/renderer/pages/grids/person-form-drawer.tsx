import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { PersonForm } from './person-form.tsx'
import { patchOf, personInputOf, type PersonFormValues } from './person-form-values.ts'
import type { PersonClear } from './person-rows.ts'

interface PersonFormDrawerProps {
  /** The person to change; absent for a new one. */
  readonly id?: string
  readonly onClose: () => void
  /** Opens the record of a person, after saving or from a warning. */
  readonly onOpen: (id: string) => void
}

/** The form of a person beside the list. Opening an existing one shows clear numbers and is audited. */
export function PersonFormDrawer({ id, onClose, onOpen }: PersonFormDrawerProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const { mutate: openForm, data: before, error } = useMutation(trpc.people.openForm.mutationOptions())
  const create = useMutation(trpc.people.create.mutationOptions())
  const update = useMutation(trpc.people.update.mutationOptions())
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (id !== undefined) openForm({ id })
  }, [id, openForm])
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: trpc.people.pathKey() })
  const save = async (values: PersonFormValues, acceptSimilar: boolean): Promise<void> => {
    if (id === undefined) await create.mutateAsync({ person: personInputOf(values), acceptSimilar })
    else if (before)
      await update.mutateAsync({ id, patch: patchOf(values, before), ifUpdatedAt: before.updatedAt, acceptSimilar })
    say(id === undefined ? `已登记${values.name}。` : `已保存${values.name}。`)
    await refresh()
  }
  const isReady = id === undefined || before !== undefined
  return (
    <RecordDrawer title={titleOf(id, before)} onClose={onClose}>
      <ErrorNotice error={error} />
      {!isReady && error === null && <Spin />}
      {isReady && (
        <PersonForm
          key={round}
          before={before ?? null}
          onSave={save}
          onSaved={onClose}
          onCancel={onClose}
          onOpen={onOpen}
          {...(id === undefined && { onNext: () => setRound(round + 1) })}
        />
      )}
    </RecordDrawer>
  )
}

function titleOf(id: string | undefined, before: PersonClear | undefined): string {
  return id === undefined ? '登记人员' : `修改 ${before?.name ?? ''}`
}
