import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

import type { AppRouter } from '../../../main/app-router.ts'

type Inputs = inferRouterInputs<AppRouter>['imports']
type Outputs = inferRouterOutputs<AppRouter>['imports']

/** What an import will do. */
export type ImportPreview = Outputs['preview']
/** A row of it. */
export type PreviewRow = ImportPreview['rows'][number]
/** What was decided in the wizard. */
export type ImportChoices = NonNullable<Inputs['preview']['choices']>
/** What an import did. */
export type ImportReport = Outputs['confirm']
/** What an undo did. */
export type UndoReport = Outputs['undo']
/** An import of the list. */
export type ImportBatch = Outputs['batches'][number]

/** Which rows of the preview are shown. */
export type RowView = 'all' | 'create' | 'update' | 'warning' | 'refused'

/** Whether a row belongs to a view. */
export function isInView(row: PreviewRow, view: RowView): boolean {
  switch (view) {
    case 'create':
    case 'update':
    case 'refused':
      return row.action === view
    case 'warning':
      return row.action !== 'refused' && row.findings.some((finding) => finding.severity === 'warning')
    default:
      return true
  }
}

/** The rows of the sheet's other kind: what was left out and why. */
export const SKIP_REASONS = { hint: '填写说明', header: '重复的表头', footer: '签字、合计等行' } as const
