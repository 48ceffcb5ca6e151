import type { ReactNode } from 'react'

import type { RegisterFilter } from '../../../main/features/prints/certificate-register.ts'
import { useTRPCClient } from '../../api/client.ts'
import { PrintDialog } from '../../components/print-dialog.tsx'
import { useOnce } from './use-once.ts'

interface RegisterPrintDialogProps {
  readonly filter: RegisterFilter
  /** What was chosen, in words: `2026年，网格长`. */
  readonly words: string
  readonly onClose: () => void
}

/** The 聘任登记簿 as filtered, before it is printed. */
export function RegisterPrintDialog({ filter, words, onClose }: RegisterPrintDialogProps): ReactNode {
  const client = useTRPCClient()
  const rendered = useOnce(
    ['register', filter],
    async () => await client.prints.registerPdf.mutate({ filter, words }),
    true,
  )
  return (
    <PrintDialog
      title="打印聘任登记簿"
      fileName="聘任登记簿.pdf"
      rendered={rendered.data}
      error={rendered.error}
      printedBefore={0}
      handOver={async (how) =>
        await client.prints.handOver.mutate({
          kind: 'register',
          subjectId: null,
          title: ['聘任登记簿', words].filter(Boolean).join(' '),
          ...how,
        })
      }
      onClose={onClose}
    />
  )
}
