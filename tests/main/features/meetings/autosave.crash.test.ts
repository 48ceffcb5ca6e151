import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { wholeMeeting } from '../../../../src/main/features/meetings/queries.ts'
import { auditBreak } from '../../../../src/main/store/audit.ts'
import { dataFolder } from '../../../../src/main/store/data-folder.ts'
import { writeKeyring } from '../../../../src/main/store/keyring.ts'
import { createSqliteStore, openSqliteStore } from '../../../../src/main/store/open-store.ts'
import { community, temporaryFolder, tickingClock } from '../../../support/stores.ts'
import { weekly } from './meeting-samples.ts'

it('loses no acknowledged note when the process is killed, however often', { timeout: 60_000 }, async () => {
  const root = temporaryFolder('autosave')
  const folder = dataFolder(root)
  const key = randomBytes(32)
  writeKeyring(folder, { format: 1, wraps: [] })
  const about = { community, communityName: '新城社区', demonstration: false }
  const store = await createSqliteStore(folder, key, about, { clock: tickingClock() })
  const meeting = await weekly(store, '2026-11-23')
  const item = (await wholeMeeting(store.db, community, meeting)).items[0]?.id ?? ''
  await store.close()

  for (const kills of [1, 4, 9, 17, 26]) {
    const acknowledged = await typeAndKill({ root, key: key.toString('hex'), item }, kills)
    const reopened = await openSqliteStore(folder, key, { clock: tickingClock() })
    const content = (await wholeMeeting(reopened.db, community, meeting)).items[0]?.content ?? ''
    const head = await reopened.db.selectFrom('deviceState').selectAll().executeTakeFirstOrThrow()
    const chain = { sequence: head.auditSequence, hash: head.auditHash }
    expect(await auditBreak(reopened.db, community, chain)).toBeNull()
    await reopened.close()
    // One more may have reached the disk without its acknowledgement reaching us; never one less.
    const saved = Number(/^第(\d+)次保存。/.exec(content)?.[1])
    expect(saved).toBeGreaterThanOrEqual(acknowledged)
    expect(content).toBe(`第${String(saved)}次保存。${'会议记录'.repeat(500)}`)
  }
})

/** Lets the writer run until it acknowledged `saves`, kills it with SIGKILL, and answers the last acknowledged save. */
async function typeAndKill(told: object, saves: number): Promise<number> {
  const child = spawn(process.execPath, ['tests/main/features/meetings/autosave-writer.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'close')
  child.stdin.write(`${JSON.stringify(told)}\n`)
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line)
    // No waiting for a quiet moment: the next save is under way.
    if (acknowledged >= saves) child.kill('SIGKILL')
  }
  await gone
  return acknowledged
}
