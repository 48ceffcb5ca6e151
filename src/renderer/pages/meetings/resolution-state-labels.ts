import type { resolutionStates } from '../../../shared/entities/resolution.ts'

/** How screens name the state of a decision. */
export const resolutionStateLabels: Readonly<Record<(typeof resolutionStates)[number], string>> = {
  open: '未办结',
  done: '已办结',
  dropped: '不再办理',
}
