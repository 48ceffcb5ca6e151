import type { ReactNode } from 'react'

import type { BoardState } from '../../../../main/features/boards/stale-boards.ts'
import { StatusTag, type StatusTone } from '../../../components/status-tag.tsx'

/** How a board stands, in words. */
export const BOARD_STATE_LABELS: Readonly<Record<BoardState, string>> = {
  unprinted: '未印制',
  valid: '有效',
  stale: '已过时',
  retired: '应撤下',
}

const TONES: Readonly<Record<BoardState, StatusTone>> = {
  unprinted: 'off',
  valid: 'good',
  stale: 'attention',
  retired: 'bad',
}

/** The state of a board by word, shape and colour. */
export function BoardStateTag({ state }: { readonly state: BoardState }): ReactNode {
  return <StatusTag tone={TONES[state]}>{BOARD_STATE_LABELS[state]}</StatusTag>
}
