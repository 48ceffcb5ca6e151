import { agendaDraft } from './agenda-draft.ts'
import { agendaItem } from './agenda-item.ts'
import { attachment } from './attachment.ts'
import { building } from './building.ts'
import { certificate } from './certificate.ts'
import { communityProfile } from './community-profile.ts'
import { compound } from './compound.ts'
import { countyKey } from './county-key.ts'
import { deviceKey } from './device-key.ts'
import { duplicateCandidate } from './duplicate-candidate.ts'
import { duplicateDecision } from './duplicate-decision.ts'
import { dwelling } from './dwelling.ts'
import type { Entity, RowOf } from './entity.ts'
import { gridRecut } from './grid-recut.ts'
import { grid } from './grid.ts'
import { household } from './household.ts'
import { importBatch } from './import-batch.ts'
import { meetingAttendance } from './meeting-attendance.ts'
import { meeting } from './meeting.ts'
import { noticeBoard } from './notice-board.ts'
import { operator } from './operator.ts'
import { person } from './person.ts'
import { posting } from './posting.ts'
import { printRecord } from './print-record.ts'
import { residency } from './residency.ts'
import { resolution } from './resolution.ts'
import { sentBundle } from './sent-bundle.ts'
import { setting } from './setting.ts'
import { specialGroupMark } from './special-group-mark.ts'

/** Every kind of record, under its table name. A new aggregate is one file beside this one, and one line here. */
export const entities = {
  agendaDraft,
  agendaItem,
  attachment,
  building,
  certificate,
  communityProfile,
  compound,
  countyKey,
  deviceKey,
  duplicateCandidate,
  duplicateDecision,
  dwelling,
  grid,
  gridRecut,
  household,
  importBatch,
  meeting,
  meetingAttendance,
  noticeBoard,
  operator,
  person,
  posting,
  printRecord,
  residency,
  resolution,
  sentBundle,
  setting,
  specialGroupMark,
} as const

export type EntityName = keyof typeof entities

/** The record tables as Kysely sees them. */
export type RecordTables = { [N in EntityName]: RowOf<(typeof entities)[N]> }

/** All kinds of record, for what works on any of them. */
export const allEntities: readonly Entity[] = Object.values(entities)
