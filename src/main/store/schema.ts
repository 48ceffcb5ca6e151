import { fieldMeta, type Entity } from '../../shared/entities/entity.ts'
import type { ColumnKind } from '../../shared/entities/fields.ts'
import { allEntities } from '../../shared/entities/registry.ts'

/** A column in words that every dialect has. */
export interface ColumnSpec {
  readonly name: string
  readonly kind: ColumnKind
  readonly nullable: boolean
}

/** A table in words that every dialect has; `community` leads every key, so that a cluster can shard by it unchanged. */
export interface TableSpec {
  readonly name: string
  readonly columns: readonly ColumnSpec[]
  readonly primary: readonly string[]
  readonly indexes: readonly (readonly string[])[]
}

const column = (name: string, kind: ColumnKind, nullable = false): ColumnSpec => ({ name, kind, nullable })

/** Tables that are not records: log, audit, clocks, tombstones, bytes, and the key of this device. */
export const systemTables: readonly TableSpec[] = [
  {
    name: 'changeLog',
    columns: [
      column('community', 'text'),
      column('sequence', 'integer'),
      column('stamp', 'text'),
      column('entity', 'text'),
      column('recordId', 'text'),
      column('op', 'text'),
      column('changes', 'text', true),
      column('auditSequence', 'integer'),
    ],
    primary: ['community', 'sequence'],
    indexes: [['community', 'recordId']],
  },
  {
    name: 'audit',
    columns: [
      column('community', 'text'),
      column('sequence', 'integer'),
      column('at', 'text'),
      column('operatorId', 'text', true),
      column('operatorName', 'text'),
      column('action', 'text'),
      column('entity', 'text', true),
      column('recordId', 'text', true),
      column('detail', 'text', true),
      column('changesFrom', 'integer', true),
      column('changesTo', 'integer', true),
      column('changesHash', 'text', true),
      column('previousHash', 'text'),
      column('hash', 'text'),
    ],
    primary: ['community', 'sequence'],
    indexes: [['community', 'recordId']],
  },
  {
    name: 'deviceState',
    columns: [
      column('community', 'text'),
      column('device', 'text'),
      column('privateKey', 'text'),
      column('stamp', 'text', true),
      column('sequence', 'integer'),
      column('auditSequence', 'integer'),
      column('auditHash', 'text'),
    ],
    primary: ['community', 'device'],
    indexes: [],
  },
  {
    name: 'tombstone',
    columns: [
      column('community', 'text'),
      column('entity', 'text'),
      column('recordId', 'text'),
      column('stamp', 'text'),
    ],
    primary: ['community', 'entity', 'recordId'],
    indexes: [],
  },
  {
    name: 'attachmentContent',
    columns: [column('community', 'text'), column('id', 'text'), column('content', 'bytes')],
    primary: ['community', 'id'],
    indexes: [],
  },
  {
    name: 'residentIndex',
    columns: [
      column('community', 'text'),
      column('personId', 'text'),
      column('residencyId', 'text'),
      column('householdId', 'text', true),
      column('dwellingId', 'text', true),
      column('buildingId', 'text', true),
      column('gridId', 'text', true),
      column('populationKind', 'text'),
      column('state', 'text'),
      column('name', 'text'),
      column('givenName', 'text'),
      column('pinyin', 'text'),
      column('givenPinyin', 'text'),
      column('initials', 'text'),
      column('identity', 'text'),
      column('identityTail', 'text'),
      column('phoneTail', 'text'),
      column('sex', 'text', true),
      column('birthDate', 'text'),
      column('placeOrder', 'text'),
    ],
    primary: ['community', 'personId'],
    indexes: [
      ['community', 'name'],
      ['community', 'givenName'],
      ['community', 'pinyin'],
      ['community', 'givenPinyin'],
      ['community', 'initials'],
      ['community', 'identity'],
      ['community', 'identityTail'],
      ['community', 'phoneTail'],
      ['community', 'state', 'pinyin', 'personId'],
      ['community', 'state', 'populationKind', 'pinyin', 'personId'],
      ['community', 'state', 'birthDate', 'personId'],
      ['community', 'state', 'placeOrder', 'personId'],
      ['community', 'gridId'],
      ['community', 'buildingId'],
      ['community', 'dwellingId'],
      ['community', 'householdId'],
    ],
  },
  {
    name: 'migration',
    columns: [column('number', 'integer'), column('name', 'text'), column('appliedAt', 'text')],
    primary: ['number'],
    indexes: [],
  },
]

/** The table of an entity: system columns, then its fields in their order. */
export function tableOf(entity: Entity): TableSpec {
  return {
    name: entity.name,
    columns: [
      column('community', 'text'),
      column('id', 'text'),
      column('createdAt', 'text'),
      column('updatedAt', 'text'),
      column('stamp', 'text'),
      column('stamps', 'text', true),
      ...Object.entries(entity.fields).map(([name, field]) =>
        column(name, fieldMeta(entity, name).column, field.safeParse(null).success),
      ),
    ],
    primary: ['community', 'id'],
    // Unique groups are kept by the unit of work, not by the table: see [Note: Merging cannot violate a constraint].
    indexes: indexesOf(entity).map((fields) => ['community', ...fields]),
  }
}

/** What is declared, and every field that names another record: removing that one must find who still names it. */
function indexesOf(entity: Entity): readonly (readonly string[])[] {
  const declared = [...entity.unique, ...entity.indexes]
  const references = Object.keys(entity.fields).filter(
    (field) => fieldMeta(entity, field).references !== undefined && !declared.some(([first]) => first === field),
  )
  return [...declared, ...references.map((field) => [field])]
}

/** The whole schema as the entities of this program want it. */
export function wantedSchema(): readonly TableSpec[] {
  return [...systemTables, ...allEntities.map(tableOf)]
}
