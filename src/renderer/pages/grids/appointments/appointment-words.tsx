import type { ReactNode } from 'react'

import type { AppointmentRow } from '../../../../main/features/appointments/queries.ts'
import { labelOf } from '../../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../../shared/codes/posting-role.ts'
import { appointmentStateLabels, type AppointmentState } from '../../../../shared/rules/appointment-state.ts'
import { StatusTag, type StatusTone } from '../../../components/status-tag.tsx'

const TONES: Readonly<Record<AppointmentState, StatusTone>> = {
  upcoming: 'running',
  inForce: 'good',
  expiring: 'attention',
  expired: 'bad',
  ended: 'off',
}

/** The state of an appointment by word, shape and colour. */
export function AppointmentStateTag({ state }: { readonly state: AppointmentState }): ReactNode {
  return <StatusTag tone={TONES[state]}>{appointmentStateLabels[state]}</StatusTag>
}

/** The choices of roles in filters and forms. */
export const ROLE_OPTIONS = postingRoleCodes.entries.map(({ code, label }) => ({ value: code as string, label }))

/** The role of a row in Chinese. */
export function roleText(row: Pick<AppointmentRow, 'role'>): string {
  return labelOf(postingRoleCodes, row.role)
}

/** `3 块公示牌需要重印`, or nothing. */
export function staleText(count: number): string {
  return count === 0 ? '' : `${String(count)} 块公示牌需要重印。`
}
