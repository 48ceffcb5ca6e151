import { gridLevelCodes } from '../../../shared/codes/grid-level.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { fieldMeta } from '../../../shared/entities/entity.ts'
import { person } from '../../../shared/entities/person.ts'
import { maskIdentityNumber, maskPhone } from '../../../shared/rules/masking.ts'
import type { ImportFinding, ImportedSheet, SkippedRow, UnknownValue } from '../../tables/import-result.ts'
import { rosterSpec } from '../../tables/specs/roster.ts'
import type { PlannedPerson } from './people-index.ts'
import type { PlannedRow, RowAction } from './plan-roster.ts'
import type { PlannedRoster } from './roster-import.ts'

/** One field of a person that an import changes, in words; numbers masked. */
export interface PreviewChange {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** A row of the preview. */
export interface PreviewRow {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly action: RowAction
  readonly matchedBy: PlannedRow['matchedBy']
  readonly changes: readonly PreviewChange[]
  readonly gridName: string | null
  readonly posting: Pick<NonNullable<PlannedRow['posting']>, 'role' | 'from' | 'to' | 'isNew'> | null
  readonly findings: readonly ImportFinding[]
}

/** A sheet with what each column was read as; columns nobody reads are among them, with `field` null. */
export interface PreviewSheet {
  readonly name: string
  readonly headerRow: number
  readonly columns: readonly { readonly title: string; readonly field: string | null; readonly label: string | null }[]
}

/** What an import will do, for a person to judge before anything is written. */
export interface ImportPreview {
  readonly fileSha256: string
  readonly planHash: string
  readonly sheets: readonly PreviewSheet[]
  readonly ignoredSheets: readonly string[]
  readonly rows: readonly PreviewRow[]
  readonly skippedRows: readonly SkippedRow[]
  readonly unknownValues: readonly (UnknownValue & { readonly label: string; readonly options: readonly Option[] })[]
  /** Grids the roster names that do not exist yet. */
  readonly newGrids: readonly {
    readonly key: string
    readonly name: string
    readonly level: string
    readonly rows: number
    readonly create: boolean
  }[]
  readonly counts: {
    readonly rows: number
    readonly created: number
    readonly updated: number
    readonly unchanged: number
    readonly refused: number
    readonly postings: number
    readonly grids: number
    readonly warnings: number
    /** Refused rows whose only fault is a doubtful identity number. */
    readonly overridable: number
  }
  /** Fields a column can be mapped to. */
  readonly fields: readonly { readonly name: string; readonly label: string }[]
}

interface Option {
  readonly code: string
  readonly label: string
}

/** The plan in the words of the screen. */
export function previewOf({ fileSha256, result, plan }: PlannedRoster): ImportPreview {
  const people = new Map(plan.people.map((planned) => [planned.key, planned]))
  const grids = new Map(plan.grids.map((planned) => [planned.key, planned]))
  return {
    fileSha256,
    planHash: plan.hash,
    sheets: result.sheets.map(previewSheet),
    ignoredSheets: result.ignoredSheets,
    rows: plan.rows.map((row) => {
      const planned = row.personKey === null ? undefined : people.get(row.personKey)
      return {
        sheet: row.sheet,
        row: row.row,
        name: row.name,
        action: row.action,
        matchedBy: row.matchedBy,
        changes: row.action === 'update' && planned ? changesOf(planned) : [],
        gridName: row.gridKey === null ? null : (grids.get(row.gridKey)?.name ?? null),
        posting: row.posting,
        findings: row.findings,
      }
    }),
    skippedRows: result.skipped,
    unknownValues: result.unknownValues.map((value) => ({ ...value, ...codesFor(value.field) })),
    newGrids: plan.grids
      .filter((planned) => planned.id === null)
      .map(({ key, name, level, rows, create }) => ({
        key,
        name,
        level: labelOf(gridLevelCodes, String(level)),
        rows,
        create,
      })),
    counts: {
      rows: plan.rows.length,
      created: plan.people.filter((planned) => planned.before === null).length,
      updated: plan.people.filter((planned) => planned.before !== null).length,
      unchanged: plan.rows.filter((row) => row.action === 'unchanged' || row.action === 'repeated').length,
      refused: plan.rows.filter(isRefused).length,
      postings: plan.rows.filter((row) => row.posting?.isNew === true).length,
      grids: plan.grids.filter((planned) => planned.create).length,
      warnings: plan.rows.filter(
        (row) => !isRefused(row) && row.findings.some((finding) => finding.severity === 'warning'),
      ).length,
      overridable: plan.rows.filter(
        (row) => isRefused(row) && errorsOf(row).every((finding) => finding.overridable === true),
      ).length,
    },
    fields: rosterSpec.fields.filter((field) => field.kind !== 'ignored').map(({ name, label }) => ({ name, label })),
  }
}

const isRefused = (row: PlannedRow): boolean => row.action === 'refused'

function errorsOf(row: PlannedRow): readonly ImportFinding[] {
  return row.findings.filter((finding) => finding.severity === 'error')
}

function previewSheet(sheet: ImportedSheet): PreviewSheet {
  return {
    name: sheet.name,
    headerRow: sheet.headerRow,
    columns: sheet.titles.map((title, column) => {
      const field = sheet.fields[column] ?? null
      return { title, field, label: rosterSpec.fields.find((known) => known.name === field)?.label ?? null }
    }),
  }
}

function codesFor(name: string): { label: string; options: readonly Option[] } {
  const field = rosterSpec.fields.find((known) => known.name === name)
  const options = field?.kind === 'code' ? field.table.entries.map(({ code, label }) => ({ code, label })) : []
  return { label: field?.label ?? name, options }
}

/** Derived fields a person need not judge. */
const SILENT = new Set(['namePinyin', 'nameInitials'])

function changesOf({ before, patch }: PlannedPerson): readonly PreviewChange[] {
  const old: Record<string, unknown> = { ...before }
  return Object.entries(patch)
    .filter(([field]) => !SILENT.has(field))
    .map(([field, value]) => ({
      label: fieldMeta(person, field).label,
      from: shown(field, old[field]),
      to: shown(field, value),
    }))
}

function shown(field: string, value: unknown): string {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return '（空）'
  const { codes } = fieldMeta(person, field)
  const text = String(value)
  if (codes !== undefined) return labelOf(codes, text)
  if (field === 'dualRegistration') return value === 1 ? '是' : '否'
  if (field === 'identityNumber') return maskIdentityNumber(text)
  if (field === 'phone' || field === 'otherPhones') return text.split('、').map(maskPhone).join('、')
  return text
}
