import { labelOf } from '../../../shared/codes/code-table.ts'
import { isRestrictedGroup } from '../../../shared/codes/special-group.ts'
import { printedDate, type IsoInstant } from '../../../shared/dates.ts'
import { fieldMeta, type Entity } from '../../../shared/entities/entity.ts'
import { entities, type EntityName } from '../../../shared/entities/registry.ts'
import { maskIdentityNumber, maskPhone } from '../../../shared/rules/masking.ts'
import type { Store } from '../../store/store.ts'

/** One field that changed, as people read it; sensitive values masked, empty for no value. */
export interface ResidentChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** One act in the life of a person's records: who did what and when. */
export interface ResidentEvent {
  readonly act: number
  readonly at: IsoInstant
  readonly who: string
  /** `residents.moveOut`, `people.update` …; an import has an action of its own. */
  readonly action: string
  /** Chinese names of the records that came to be: 人员, 居住, 特殊群体标记. */
  readonly created: readonly string[]
  readonly changes: readonly ResidentChange[]
}

/** Fields that follow from others or name records; nobody reads their change. */
const UNREAD = new Set(['namePinyin', 'nameInitials', 'importBatchId', 'photoId', 'personId', 'householdId'])

/** The history of a person, their residencies and open marks, from the change log, the newest first. */
export async function residentHistory(store: Store, personId: string): Promise<readonly ResidentEvent[]> {
  const [residencies, marks] = await Promise.all([
    store.db
      .selectFrom('residency')
      .select('id')
      .where('community', '=', store.community)
      .where('personId', '=', personId)
      .execute(),
    store.db
      .selectFrom('specialGroupMark')
      .select(['id', 'group'])
      .where('community', '=', store.community)
      .where('personId', '=', personId)
      .execute(),
  ])
  const shownMarks = marks.filter((mark) => !isRestrictedGroup(mark.group))
  const lines = await store.db
    .selectFrom('changeLog')
    .innerJoin('audit', (join) =>
      join.onRef('audit.community', '=', 'changeLog.community').onRef('audit.sequence', '=', 'changeLog.auditSequence'),
    )
    .select([
      'changeLog.entity',
      'changeLog.op',
      'changeLog.changes',
      'audit.sequence as act',
      'audit.at',
      'audit.operatorName as who',
      'audit.action',
    ])
    .where('changeLog.community', '=', store.community)
    .where('changeLog.recordId', 'in', [
      personId,
      ...residencies.map((row) => row.id),
      ...shownMarks.map((row) => row.id),
    ])
    .orderBy('changeLog.sequence', 'desc')
    .execute()
  const names = await placeNames(store, lines)
  return [...Map.groupBy(lines, (line) => line.act).values()].flatMap((act): readonly ResidentEvent[] => {
    const [first] = act
    if (!first) return []
    const { at, who, action } = first
    const created = act.flatMap((line) => (line.op === 'put' ? [entityOf(line.entity).label] : []))
    const changes = act.flatMap((line) => (line.op === 'set' ? changesOf(line, names) : []))
    return created.length + changes.length === 0 ? [] : [{ act: first.act, at, who, action, created, changes }]
  })
}

interface Line {
  readonly entity: string
  readonly changes: string | null
}

function entityOf(name: string): Entity {
  return entities[name as EntityName] // a change line names a record's entity
}

function changesOf(line: Line, names: ReadonlyMap<string, string>): readonly ResidentChange[] {
  const entity = entityOf(line.entity)
  return Object.entries(valuesOf(line)).flatMap(([field, [before, after]]) =>
    UNREAD.has(field) || !(field in entity.fields)
      ? []
      : [
          {
            label: fieldMeta(entity, field).label,
            before: shownValue(entity, field, before, names),
            after: shownValue(entity, field, after, names),
          },
        ],
  )
}

function valuesOf(line: Line): Record<string, readonly unknown[]> {
  return JSON.parse(line.changes ?? '{}') as Record<string, readonly unknown[]> // written by the unit of work
}

function shownValue(entity: Entity, field: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value)
  const meta = fieldMeta(entity, field)
  if (meta.references !== undefined) return names.get(text) ?? '一条记录'
  // A history must not tell what the card masks.
  if (field === 'identityNumber' || field === 'permitNumber' || field === 'documentNumber')
    return maskIdentityNumber(text)
  if (/phone/i.test(field) && field !== 'publicPhone') return text.split('、').map(maskPhone).join('、')
  if (meta.sensitivity === 'sensitive') return '（不显示）'
  if (meta.codes) return labelOf(meta.codes, text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return printedDate(text)
  return field === 'dualRegistration' ? (value === 1 ? '是' : '否') : text
}

/** Names of the dwellings and persons that changes name. */
async function placeNames(store: Store, lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const wanted = (field: string): readonly string[] =>
    lines.flatMap((line) => (valuesOf(line)[field] ?? []).slice(0, 2).filter((id) => typeof id === 'string'))
  const [doors, people] = [wanted('dwellingId'), wanted('careContactId')]
  const names = new Map<string, string>()
  if (doors.length > 0) {
    const rows = await store.db
      .selectFrom('dwelling')
      .leftJoin('building', (join) =>
        join.onRef('building.community', '=', 'dwelling.community').onRef('building.id', '=', 'dwelling.buildingId'),
      )
      .select(['dwelling.id', 'dwelling.unit', 'dwelling.number', 'building.name'])
      .where('dwelling.community', '=', store.community)
      .where('dwelling.id', 'in', doors)
      .execute()
    for (const row of rows) names.set(row.id, `${row.name ?? ''}${row.unit ?? ''}${row.number}`)
  }
  if (people.length > 0) {
    const rows = await store.db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('community', '=', store.community)
      .where('id', 'in', people)
      .execute()
    for (const row of rows) names.set(row.id, row.name)
  }
  return names
}
