import type { ReactNode } from 'react'

import type { CertificateState } from '../../../main/features/prints/certificate-register.ts'
import { StatusTag } from '../../components/status-tag.tsx'
import { AppointmentStateTag } from '../grids/appointments/appointment-words.tsx'

/** The state of a certificate: voided, or as its appointment stands. */
export function CertificateStateTag({ state }: { readonly state: CertificateState }): ReactNode {
  return state === 'voided' ? <StatusTag tone="off">已作废</StatusTag> : <AppointmentStateTag state={state} />
}
