import { chinaDate } from '../../shared/dates.ts'
import { meeting } from '../../shared/entities/meeting.ts'
import { boardsOfGrids } from '../features/boards/board-print.ts'
import { handOverBoards } from '../features/boards/commands.ts'
import { meetingList } from '../features/meetings/list-queries.ts'
import { meetingDocument, type MeetingDocumentKind } from '../features/meetings/meeting-document.ts'
import { certificatesToPrint } from '../features/prints/certificate-print.ts'
import { certificateRegister, registerData } from '../features/prints/certificate-register.ts'
import { handOverPrint } from '../features/prints/print-log.ts'
import type { PrintDocument } from '../jobs/print-document.ts'
import { RecordNotFoundError } from '../store/store-errors.ts'
import { isSet, optionOf } from './call-options.ts'
import type { Call } from './command.ts'
import type { OpenedStore } from './opened-store.ts'
import { UsageError } from './usage-error.ts'

/** A document ready to be laid out, and how its print is noted. */
export interface PrintedDocument {
  readonly document: PrintDocument
  /** Certificates, boards or documents in it. */
  readonly count: number
  /** What it is, without personal data. */
  readonly title: string
  /** Notes the print; waits to be confirmed in the program. @throws ReprintReasonMissingError */
  readonly note: () => Promise<unknown>
}

/** Finds and prepares what the options of a call ask for. */
export type PrepareDocument = (call: Call, opened: OpenedStore) => Promise<PrintedDocument>

/** The documents of `print`, by the word that names them. */
export const printDocuments: Readonly<Record<string, PrepareDocument>> = {
  certificates,
  boards,
  minutes: (call, opened) => meetingPaper(call, opened, 'minutes'),
  'meeting-record': (call, opened) => meetingPaper(call, opened, 'meetingRecord'),
  register,
}

async function certificates(call: Call, { store, actor }: OpenedStore): Promise<PrintedDocument> {
  const [grid, id] = [await gridIdOf(call, store), optionOf(call, 'id')]
  askForChoice(call, grid !== undefined || id !== undefined)
  const rows = await certificateRegister(store, { gridId: grid, state: 'valid' }, chinaDate(call.clock()))
  const wanted = rows.filter((row) => id === undefined || row.id === id || row.number === id)
  if (id !== undefined && wanted.length === 0) throw new RecordNotFoundError('certificate', '聘书')
  const { batch, certificates: found } = await certificatesToPrint(
    store,
    wanted.map((row) => row.id),
  )
  return {
    document: { kind: 'certificates', data: batch },
    count: found.length,
    title: '聘书',
    note: () =>
      handOverPrint(store, actor, {
        kind: 'certificate',
        subjects: found.map((one) => ({ id: one.id, title: `聘书 ${one.number}` })),
        copies: 1,
        reason: optionOf(call, 'reason'),
      }),
  }
}

async function boards(call: Call, { store, actor }: OpenedStore): Promise<PrintedDocument> {
  const grid = await gridIdOf(call, store)
  askForChoice(call, grid !== undefined)
  const paper = optionOf(call, 'paper') ?? 'A4'
  if (paper !== 'A4' && paper !== 'A3') throw new UsageError('--paper 应为 A4 或 A3。', call.command)
  const today = chinaDate(call.clock())
  const found = await boardsOfGrids(store, grid === undefined ? null : [grid], today)
  return {
    document: { kind: 'noticeBoards', data: found.boards, paper },
    count: found.boards.length,
    title: `公示牌（${paper}）`,
    note: () =>
      handOverBoards(
        store,
        actor,
        { boards: found.digests, paper, copies: 1, reason: optionOf(call, 'reason') },
        today,
      ),
  }
}

async function meetingPaper(
  call: Call,
  { store, actor }: OpenedStore,
  kind: MeetingDocumentKind,
): Promise<PrintedDocument> {
  const id = optionOf(call, 'id') ?? (await latestMeeting(store, kind))
  if (id === undefined) throw new RecordNotFoundError(meeting.name, meeting.label)
  const { print, fileName } = await meetingDocument(store, id, kind)
  const title = fileName.replace(/\.pdf$/, '')
  return {
    document: print,
    count: 1,
    title,
    note: () =>
      handOverPrint(store, actor, {
        kind,
        subjects: [{ id, title }],
        copies: 1,
        reason: optionOf(call, 'reason'),
      }),
  }
}

async function register(call: Call, { store, actor }: OpenedStore): Promise<PrintedDocument> {
  const grid = await gridIdOf(call, store)
  const at = call.clock()
  const rows = await certificateRegister(store, { gridId: grid }, chinaDate(at))
  const words = grid === undefined ? '全部' : `网格编号 ${optionOf(call, 'grid') ?? ''}`
  return {
    document: { kind: 'register', data: await registerData(store, actor, rows, words, at) },
    count: rows.length,
    title: '聘任登记簿',
    note: () =>
      handOverPrint(store, actor, {
        kind: 'register',
        subjects: [{ id: null, title: `聘任登记簿 ${chinaDate(at)}` }],
        copies: 1,
      }),
  }
}

async function latestMeeting(store: OpenedStore['store'], kind: MeetingDocumentKind): Promise<string | undefined> {
  const meetings = await meetingList(store.db, store.community, {})
  return meetings.find((one) => kind === 'meetingRecord' || one.state === 'finished')?.id
}

/** The id of the grid `--grid` names by its code; undefined when it names none. @throws RecordNotFoundError */
async function gridIdOf(call: Call, store: OpenedStore['store']): Promise<string | undefined> {
  const code = optionOf(call, 'grid')
  if (code === undefined) return undefined
  const today = chinaDate(call.clock())
  const rows = await store.db
    .selectFrom('grid')
    .select(['id', 'validTo'])
    .where('community', '=', store.community)
    .where('code', '=', code)
    .execute()
  const row = rows.find((one) => one.validTo === null || one.validTo >= today)
  if (!row) throw new RecordNotFoundError('grid', '网格')
  return row.id
}

/** Many papers are printed only when somebody says so. @throws UsageError */
function askForChoice(call: Call, hasChoice: boolean): void {
  if (!hasChoice && !isSet(call, 'all'))
    throw new UsageError('请用 --grid 或 --id 指明要哪些，或用 --all 表示全部。', call.command)
}
