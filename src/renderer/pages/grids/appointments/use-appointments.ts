import { useMutation, useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '../../../api/client.ts'

/** The acts on appointments; each refreshes what shows them: lists, register, boards, people and grids. */
export function useAppointmentActs() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const onSuccess = async (): Promise<void> => {
    await Promise.all(
      [
        trpc.appointments.pathFilter(),
        trpc.prints.pathFilter(),
        trpc.boards.pathFilter(),
        trpc.people.pathFilter(),
        trpc.grids.pathFilter(),
      ].map((filter) => queries.invalidateQueries(filter)),
    )
  }
  const { appointments } = trpc
  return {
    appoint: useMutation(appointments.appoint.mutationOptions({ onSuccess })).mutateAsync,
    renew: useMutation(appointments.renew.mutationOptions({ onSuccess })).mutateAsync,
    issue: useMutation(appointments.issue.mutationOptions({ onSuccess })).mutateAsync,
    end: useMutation(appointments.end.mutationOptions({ onSuccess })).mutateAsync,
    resume: useMutation(appointments.resume.mutationOptions({ onSuccess })).mutateAsync,
    change: useMutation(appointments.change.mutationOptions({ onSuccess })).mutateAsync,
    voidCertificate: useMutation(appointments.voidCertificate.mutationOptions({ onSuccess })).mutateAsync,
    reissueCertificate: useMutation(appointments.reissueCertificate.mutationOptions({ onSuccess })).mutateAsync,
    noteReceipt: useMutation(appointments.noteReceipt.mutationOptions({ onSuccess })).mutateAsync,
  }
}

/** What the acts are. */
export type AppointmentActs = ReturnType<typeof useAppointmentActs>
