import { rosterSpec } from '../../tables/specs/roster.ts'
import { writeErrorFile } from '../../tables/write-error-file.ts'
import type { PlannedRoster } from './roster-import.ts'

/** The rows that an import does not take, with the reasons, as a workbook that can be corrected and imported again. */
export function rosterErrorFile({ result, plan }: PlannedRoster): Uint8Array {
  const planned = new Map(plan.rows.map((row) => [`${row.sheet}!${String(row.row)}`, row]))
  const rows = result.rows.map((row) => {
    const findings = planned.get(`${row.sheet}!${String(row.row)}`)?.findings ?? row.findings
    return { ...row, findings }
  })
  return writeErrorFile({ ...result, rows }, rosterSpec)
}
