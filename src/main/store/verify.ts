import { existsSync, statSync } from 'node:fs'
import { isAppError } from '../../shared/errors/app-error.ts'
import { auditBreak } from './audit.ts'
import { dataFolder, type DataFolder } from './data-folder.ts'
import type { Reader } from './database.ts'
import { takeFolder } from './in-use.ts'
import { checkPages, pageSize, type PageCheck } from './page-check.ts'
import { kyselyOver, openConnection } from './sqlite.ts'
import { storeErrorOf } from './store-error-of.ts'
import type { StoreFinding } from './store-finding.ts'
import { checkTexts } from './text-check.ts'
import { walBreak } from './wal-check.ts'

/** What a verification looked at and found; whole when `findings` is empty. */
export interface StoreCheck {
  readonly findings: readonly StoreFinding[]
  readonly pages: number
  readonly auditEntries: number
  readonly changeLines: number
}

/**
 * Verifies a data folder to the last byte: header and keyring against their one text, every page of the database (free
 * ones too) against its authentication code, SQLite's own integrity check, the audit chain and the change log. Folds the
 * WAL into the file first; migrates nothing. Damage is a finding, never thrown.
 * @throws NoStoreError · ForeignStoreError · NewerStoreError · StoreInUseError · ReadOnlyFolderError
 */
export async function verifyStore(root: string, key: Uint8Array): Promise<StoreCheck> {
  const folder = dataFolder(root)
  const release = takeFolder(folder)
  try {
    return await verifyTaken(folder, key)
  } finally {
    release()
  }
}

async function verifyTaken(folder: DataFolder, key: Uint8Array): Promise<StoreCheck> {
  const findings = [...checkTexts(folder), ...checkWal(folder)]
  const counts = { pages: 0, auditEntries: 0, changeLines: 0 }
  if (!existsSync(folder.database))
    return { findings: [...findings, { part: 'database', text: '数据文件不见了。' }], ...counts }
  // With a broken WAL, folding it in would change what there is to be rescued.
  const hasLog = (statSync(`${folder.database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const isFolded = !hasLog || (findings.every((finding) => finding.part !== 'log') && foldWal(folder, key, findings))
  const pages = await checkPages(folder.database, key)
  counts.pages = pages.pages
  findings.push(...pageFindings(pages))
  if (!isFolded || findings.some((finding) => finding.part === 'database')) return { findings, ...counts }
  try {
    findings.push(...checkDatabase(folder, key))
    const db = kyselyOver(openConnection(folder.database, key, 'read'))
    try {
      const lines = await checkLogs(db)
      findings.push(...lines.findings)
      counts.auditEntries = lines.auditEntries
      counts.changeLines = lines.changeLines
    } finally {
      await db.destroy()
    }
  } catch (error) {
    findings.push(databaseFinding(error))
  }
  return { findings, ...counts }
}

function checkWal(folder: DataFolder): StoreFinding[] {
  const frame = walBreak(`${folder.database}-wal`)
  return frame === null
    ? []
    : [{ part: 'log', text: `写前日志（store.gzdb-wal）从第 ${String(frame)} 帧起损坏。`, at: frame }]
}

function foldWal(folder: DataFolder, key: Uint8Array, findings: StoreFinding[]): boolean {
  try {
    const connection = openConnection(folder.database, key, 'write')
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)')
      return true
    } finally {
      connection.close()
    }
  } catch (error) {
    findings.push(databaseFinding(error))
    return false
  }
}

function pageFindings({ pages, damaged, rest }: PageCheck): StoreFinding[] {
  const findings: StoreFinding[] = []
  const [first] = damaged
  if (first !== undefined)
    findings.push({
      part: 'database',
      text: `数据文件共 ${String(pages)} 页，其中 ${String(damaged.length)} 页与写入时不一致，第一处在第 ${String(first)} 页。`,
      at: first,
    })
  // SQLite would take an empty file for a new database.
  if (rest !== 0 || pages === 0) findings.push({ part: 'database', text: '数据文件的末尾不完整。', at: pages + 1 })
  return findings
}

/** SQLite's own view: the file is as long as it should be, and every tree and index holds together. */
function checkDatabase(folder: DataFolder, key: Uint8Array): StoreFinding[] {
  const connection = openConnection(folder.database, key, 'read')
  try {
    const pages = Number(connection.pragma('page_count', { simple: true }))
    if (pages * pageSize !== statSync(folder.database).size)
      return [{ part: 'database', text: `数据文件的长度不对，应为 ${String(pages)} 页。` }]
    const isWhole = connection.pragma('integrity_check', { simple: true }) === 'ok'
    return isWhole ? [] : [{ part: 'database', text: '数据库内部结构检查没有通过。' }]
  } finally {
    connection.close()
  }
}

/** Both logs of every device against what the device last noted of itself. */
async function checkLogs(db: Reader): Promise<{ findings: StoreFinding[]; auditEntries: number; changeLines: number }> {
  const findings: StoreFinding[] = []
  let [auditEntries, changeLines] = [0, 0]
  for (const state of await db.selectFrom('deviceState').selectAll().execute()) {
    auditEntries += state.auditSequence
    changeLines += state.sequence
    const head = { sequence: state.auditSequence, hash: state.auditHash }
    const broken = await auditBreak(db, state.community, head)
    if (broken !== null) findings.push({ part: 'audit', text: `审计链在第 ${String(broken)} 条处断开。`, at: broken })
    const log = await db
      .selectFrom('changeLog')
      .select((build) => [
        build.fn.countAll<number>().as('count'),
        build.fn.min('sequence').as('first'),
        build.fn.max('sequence').as('last'),
      ])
      .where('community', '=', state.community)
      .executeTakeFirstOrThrow()
    // Keys are unique, so a count that fits both ends leaves no gap.
    const isGapless = log.count === state.sequence && (log.count === 0 || (log.first === 1 && log.last === log.count))
    if (!isGapless)
      findings.push({
        part: 'changeLog',
        text: `变更记录应有 ${String(state.sequence)} 条，实有 ${String(log.count)} 条。`,
      })
  }
  return { findings, auditEntries, changeLines }
}

/** Damage is a finding; what says that the folder cannot be used at all goes on. */
function databaseFinding(thrown: unknown): StoreFinding {
  const error = storeErrorOf(thrown)
  const isDamage = isAppError(error) ? error.code === 'STORE_DAMAGED' : isSqliteError(error)
  if (!isDamage) throw error
  return { part: 'database', text: '数据文件不能读出。' }
}

/** Any other complaint of SQLite's, for instance of a table that is missing. */
function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}
