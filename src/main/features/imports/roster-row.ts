import { gridLevelOf, type GridLevel } from '../../../shared/codes/grid-level.ts'
import { codesOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportedRow, ImportFinding } from '../../tables/import-result.ts'
import type { PersonPatch } from '../people/person-values.ts'

/** A row of a roster in the program's own terms. Fields the row leaves empty are absent, so that they never wipe anything. */
export interface RosterRow {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly person: PersonPatch
  readonly gridName: string | null
  readonly gridLevel: GridLevel | null
  readonly role: PostingRole | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly termYears: number | null
  readonly findings: readonly ImportFinding[]
  /** Whether the row may be imported as far as the table itself says. */
  readonly ok: boolean
}

/** Reads the values of an imported row. `overrideReason` lets rows pass whose only errors are doubtful identity numbers. */
export function rosterRow(row: ImportedRow, overrideReason: string | undefined): RosterRow {
  const text = (field: string): string | null => {
    const value = row.values[field]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const excused = overrideReason !== undefined && overrideReason !== ''
  const isExcused = (finding: ImportFinding): boolean =>
    excused && finding.severity === 'error' && finding.overridable === true
  const findings = row.findings.map((finding) =>
    isExcused(finding) ? { ...finding, severity: 'warning' as const } : finding,
  )
  const person: Record<string, unknown> = {}
  const set = (field: keyof PersonPatch, value: unknown): void => {
    if (value !== null) person[field] = value
  }
  set('name', text('name'))
  set('sex', text('sex'))
  set('identityNumber', text('identityNumber'))
  set('ethnicGroup', text('ethnicGroup'))
  set('politicalStatus', text('politicalStatus'))
  set('phone', text('phone'))
  set('otherPhones', text('phoneOthers'))
  set('workUnit', text('workUnit'))
  set('note', text('remark'))
  const dual = row.values['dualRegistration']
  if (typeof dual === 'boolean') person['dualRegistration'] = dual ? 1 : 0
  if (row.findings.some(isExcused)) person['identityOverride'] = overrideReason
  const level = text('gridLevel')
  const role = text('role')
  const years = text('termYears')
  return {
    sheet: row.sheet,
    row: row.row,
    name: text('name') ?? '',
    person,
    gridName: text('gridName'),
    gridLevel: level === '1' || level === '2' || level === '3' ? gridLevelOf(level) : null,
    role: codesOf(postingRoleCodes).find((code) => code === role) ?? null,
    from: text('appointedOn') ?? text('termFrom'),
    to: text('termTo'),
    termYears: years === null ? null : Number(years),
    findings,
    ok: findings.every((finding) => finding.severity !== 'error'),
  }
}
