import { createHash } from 'node:crypto'
import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import { printedDate, type IsoDate } from '../../../shared/dates.ts'
import { termEnd } from '../../../shared/rules/term-end.ts'
import { isAppError } from '../../../shared/errors/app-error.ts'
import type { Reader } from '../../store/database.ts'
import { InvalidRecordError } from '../../store/store-errors.ts'
import { columnLetters } from '../../tables/table-file.ts'
import type { ImportFinding, ImportResult } from '../../tables/import-result.ts'
import { personValues, type PersonInput, type PersonPatch } from '../people/person-values.ts'
import { breather } from './breather.ts'
import { GridPlan, type PlannedGrid } from './grid-plan.ts'
import type { ImportChoices } from './import-choices.ts'
import { knownRecords, type KnownRecords } from './known-records.ts'
import { PeopleIndex, phonesOf, type PersonMatch, type PlannedPerson } from './people-index.ts'
import { rosterRow, type RosterRow } from './roster-row.ts'

/** What a row will do to its person; `repeated` is one whom an earlier row of the file is about as well. */
export type RowAction = 'create' | 'update' | 'unchanged' | 'repeated' | 'refused'

/** Adds a finding to a row. */
type Find = (code: string, severity: ImportFinding['severity'], text: string, field?: string) => void

/** A posting a row will create, or one that is there already. */
export interface PlannedPosting {
  readonly personKey: string
  readonly gridKey: string | null
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to: IsoDate
  readonly isNew: boolean
}

/** A row with what it will do and why not, where not. */
export interface PlannedRow {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly action: RowAction
  readonly personKey: string | null
  readonly matchedBy: 'identity' | 'phone' | 'workUnit' | null
  readonly gridKey: string | null
  readonly posting: PlannedPosting | null
  readonly findings: readonly ImportFinding[]
}

/** Everything an import will do. Nothing of it is written yet. */
export interface RosterPlan {
  readonly rows: readonly PlannedRow[]
  readonly people: readonly PlannedPerson[]
  readonly grids: readonly PlannedGrid[]
  /** Tells this plan from any other: confirmed is only what was shown. */
  readonly hash: string
}

/** What planning needs besides the rows. */
export interface PlanContext {
  readonly community: string
  readonly communityName: string
  readonly today: IsoDate
  /** Length of a term whose row names no end, in years. */
  readonly termYears: number
}

/** Plans an import against the records as they are. The same input on the same records gives the same plan. */
export async function planRoster(
  db: Reader,
  result: ImportResult,
  choices: ImportChoices,
  context: PlanContext,
): Promise<RosterPlan> {
  const rows = result.rows.map((row) => rosterRow(row, choices.overrideReason))
  const known = await knownRecords(
    db,
    context.community,
    rows.filter((row) => row.ok),
    context.today,
  )
  const planner = new RosterPlanner(result, rows, known, choices, context)
  const pause = breather()
  const planned: PlannedRow[] = []
  for (const row of rows) {
    planned.push(await planner.plan(row))
    await pause()
  }
  const people = planner.people.filter(({ before, patch }) => before === null || Object.keys(patch).length > 0)
  const { grids } = planner
  return { rows: planned, people, grids, hash: hashOf(planned, people, grids) }
}

class RosterPlanner {
  readonly #index = new PeopleIndex()
  readonly #touched = new Map<string, PlannedPerson>()
  readonly #postingKeys = new Set<string>()
  readonly #postings: ReadonlyMap<string, KnownRecords['postings']>
  readonly #grids: GridPlan
  readonly #columns: ReadonlyMap<string, string>
  readonly #choices: ImportChoices
  readonly #context: PlanContext

  constructor(
    result: ImportResult,
    rows: readonly RosterRow[],
    known: KnownRecords,
    choices: ImportChoices,
    context: PlanContext,
  ) {
    this.#choices = choices
    this.#context = context
    for (const before of known.people) this.#index.add({ key: before.id, before, patch: {} })
    this.#postings = Map.groupBy(known.postings, (posting) => posting.personId)
    const good = rows.filter((row) => row.ok)
    this.#grids = new GridPlan(context.communityName, known.grids, good, choices.skipGrids ?? [])
    this.#columns = new Map(
      result.sheets.flatMap((sheet) =>
        sheet.fields.flatMap((field, column) =>
          field === null ? [] : [[`${sheet.name}\n${field}`, columnLetters(column)] as const],
        ),
      ),
    )
  }

  get people(): readonly PlannedPerson[] {
    return [...this.#touched.values()]
  }

  get grids(): readonly PlannedGrid[] {
    return this.#grids.grids
  }

  async plan(row: RosterRow): Promise<PlannedRow> {
    const base = { sheet: row.sheet, row: row.row, name: row.name }
    const findings: ImportFinding[] = [...row.findings]
    const find = (code: string, severity: ImportFinding['severity'], text: string, field?: string): void => {
      const column = field === undefined ? undefined : this.#columns.get(`${row.sheet}\n${field}`)
      findings.push({
        sheet: row.sheet,
        row: row.row,
        ...(column && { column }),
        ...(field && { field }),
        code,
        severity,
        text,
      })
    }
    const refused = (): PlannedRow => ({
      ...base,
      action: 'refused',
      personKey: null,
      matchedBy: null,
      gridKey: null,
      posting: null,
      findings,
    })
    if (!row.ok) return refused()
    const grid = row.gridName === null ? null : this.#grids.resolve(row.gridName, row.gridLevel)
    if (grid === 'ambiguous') {
      find('GRID_AMBIGUOUS', 'error', '有几个同名的网格。请在“网格级别”列写明是哪一级。', 'gridName')
      return refused()
    }
    const term = this.#term(row, find)
    if (term === null) return refused()
    const match = this.#index.match(row.person)
    if (!explainMatch(match, find)) return refused()
    const outcome = await this.#personOf(row, match, find)
    if (outcome === null) return refused()
    const { planned, action } = outcome
    if (grid !== null) this.#grids.use(grid)
    const posting = this.#posting(row, planned, grid, term, find)
    return {
      ...base,
      action,
      personKey: planned.key,
      matchedBy: match.kind === 'found' ? match.by : null,
      gridKey: grid?.key ?? null,
      posting,
      findings,
    }
  }

  async #personOf(
    row: RosterRow,
    match: PersonMatch,
    find: Find,
  ): Promise<{ planned: PlannedPerson; action: RowAction } | null> {
    const { today } = this.#context
    try {
      if (match.kind !== 'found') {
        // A row that is ok has a name, the one field a person needs.
        const patch = await personValues(row.person as PersonInput, today)
        const planned: PlannedPerson = { key: `new:${row.sheet}!${String(row.row)}`, before: null, patch }
        this.#index.add(planned)
        this.#touched.set(planned.key, planned)
        return { planned, action: 'create' }
      }
      const planned = match.person
      const wasTouched = this.#touched.has(planned.key)
      const changes = changesOf(planned, row.person)
      if (Object.keys(changes).length > 0) {
        const before = { ...planned.before, ...planned.patch }
        const values = await personValues(changes, today, before)
        planned.patch = { ...planned.patch, ...differing(values, before) }
        this.#index.add(planned)
      }
      this.#touched.set(planned.key, planned)
      if (wasTouched) return { planned, action: 'repeated' }
      return { planned, action: Object.keys(planned.patch).length > 0 ? 'update' : 'unchanged' }
    } catch (error) {
      if (!isAppError(error) || !(error instanceof InvalidRecordError)) throw error
      for (const fault of error.data.faults)
        find('RECORD_INVALID', 'error', `“${fault.label}”${fault.message}。`, fault.field)
      return null
    }
  }

  #term(row: RosterRow, find: Find): { from: IsoDate; to: IsoDate } | null {
    const { today, termYears } = this.#context
    const from = row.from ?? this.#choices.defaultFrom ?? today
    const to = row.to ?? termEnd(from, row.termYears ?? termYears)
    if (row.role === null) return { from, to }
    if (to < from) {
      find('TERM_ORDER', 'error', '聘期的结束日期早于聘任时间。', row.to === null ? 'appointedOn' : 'term')
      return null
    }
    if (row.from === null) find('TERM_FROM_ASSUMED', 'note', `没有聘任时间，聘期从 ${printedDate(from)} 起算。`)
    if (to < today) find('TERM_PAST', 'warning', `聘期到 ${printedDate(to)} 为止，已经届满。请核对。`, 'appointedOn')
    return { from, to }
  }

  #posting(
    row: RosterRow,
    planned: PlannedPerson,
    grid: PlannedGrid | null,
    term: { from: IsoDate; to: IsoDate },
    find: Find,
  ): PlannedPosting | null {
    if (row.role === null) {
      find('ROLE_NONE', 'warning', '没有职务，只登记人员。')
      return null
    }
    if (grid !== null && grid.id === null && !grid.create) {
      find('GRID_SKIPPED', 'warning', '网格没有建立，只登记人员，不登记职务。', 'gridName')
      return null
    }
    if (grid === null) find('GRID_NONE', 'warning', '没有所属网格，职务不挂在网格上。')
    const key = `${planned.key}|${grid?.key ?? ''}|${row.role}`
    const posting = { personKey: planned.key, gridKey: grid?.key ?? null, role: row.role, ...term }
    if (this.#postingKeys.has(key)) {
      find('POSTING_TWICE', 'warning', '这份表中前面已有同一人在同一网格的同一职务，不重复登记。')
      return { ...posting, isNew: false }
    }
    this.#postingKeys.add(key)
    const same = (this.#postings.get(planned.key) ?? []).find(
      (other) =>
        other.role === row.role &&
        other.gridId === (grid?.id ?? null) &&
        other.from <= term.to &&
        ((other.endedOn ?? other.to) === null || (other.endedOn ?? other.to ?? '') >= term.from),
    )
    if (same === undefined) return { ...posting, isNew: true }
    if (same.from === term.from && same.to === term.to) find('POSTING_KNOWN', 'note', '同样的任职已经登记过。')
    else
      find(
        'POSTING_OVERLAPS',
        'warning',
        `已有聘期重叠的同一职务（${printedDate(same.from)} 起），不重复登记。续聘请在“聘任”中办理。`,
      )
    return { ...posting, isNew: false }
  }
}

/** Says how a row's person was told; false when the row must be refused. */
function explainMatch(match: PersonMatch, find: Find): boolean {
  switch (match.kind) {
    case 'otherName':
      find('PERSON_OTHER_NAME', 'error', '身份证号与另一人相同，而姓名不同。请核对姓名和号码。', 'identityNumber')
      return false
    case 'ambiguous': {
      const by = match.by === 'phone' ? '电话' : '工作单位'
      find('PERSON_AMBIGUOUS', 'error', `有几位同名且${by}相同的人员。请填写身份证号。`, 'name')
      return false
    }
    case 'none':
      if (match.namesake) find('PERSON_NAMESAKE', 'warning', '有同名的人员，按另一人登记。请核对。', 'name')
      return true
    default:
      if (match.phoneDiffers)
        find('PERSON_BY_UNIT', 'warning', '按姓名和工作单位认定为同一人，电话不同。请核对。', 'phone')
      return true
  }
}

/** What a row adds or changes; an old telephone stays among the others. */
function changesOf(planned: PlannedPerson, row: PersonPatch): PersonPatch {
  const now: Record<string, unknown> = { ...planned.before, ...planned.patch }
  // The first row that names a new person counts; later rows only fill what it left empty.
  const fillOnly = planned.before === null
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(row)) {
    const old = now[field] ?? null
    if (value === old || field === 'otherPhones' || field === 'phone') continue
    if (!fillOnly || old === null) changes[field] = value
  }
  const phones = [...new Set(phonesOf(planned))]
  const given = [row.phone, ...(row.otherPhones ?? '').split('、')].filter(
    (phone): phone is string => typeof phone === 'string' && phone !== '' && !phones.includes(phone),
  )
  if (given.length > 0) {
    const all = fillOnly ? [...phones, ...given] : [...given, ...phones]
    changes['phone'] = all[0]
    if (all.length > 1) changes['otherPhones'] = all.slice(1).join('、')
  }
  return changes
}

function differing(values: PersonPatch, before: object): PersonPatch {
  const old = before as Record<string, unknown> // read by field name
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== (old[field] ?? null)),
  ) as PersonPatch // the same fields
}

function hashOf(rows: readonly PlannedRow[], people: readonly PlannedPerson[], grids: readonly PlannedGrid[]): string {
  const essence = {
    rows: rows.map(({ sheet, row, action, personKey, posting }) => [sheet, row, action, personKey, posting]),
    people: people.map(({ key, patch }) => [key, patch]),
    grids: grids.map(({ key, id, create }) => [key, id, create]),
  }
  return createHash('sha256').update(JSON.stringify(essence)).digest('hex')
}
