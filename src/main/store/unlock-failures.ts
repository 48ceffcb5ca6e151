import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { writeFileDurably } from './durable-file.ts'

/** Free tries before the first pause, and the longest pause (等保 2.0 practice: 5 tries, then 10–30 minutes). */
const freeTries = 5
const longestPauseMs = 30 * 60_000

const failuresSchema = z.object({ count: z.int().min(0), lastAt: z.number() })

/** Wrong passphrases since the last right one, kept in a file so that a restart does not forget them. */
export interface UnlockFailures {
  readonly count: number
  readonly lastAt: number
}

/** The pause after so many failures: none up to five, then 10 s doubling to half an hour. In milliseconds. */
export function pauseAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(10_000 * 2 ** (count - freeTries), longestPauseMs)
}

/** Seconds still to wait at an instant; a clock set back does not shorten and at most renews the pause. */
export function secondsToWait(failures: UnlockFailures, now: number): number {
  const pause = pauseAfter(failures.count)
  const passed = Math.max(0, now - failures.lastAt)
  return Math.ceil(Math.max(0, pause - passed) / 1000)
}

/** What the file says; none, or an unreadable one, counts as no failure: it guards nothing but the pace. */
export function readFailures(folder: DataFolder): UnlockFailures {
  try {
    return failuresSchema.parse(JSON.parse(readFileSync(folder.failures, 'utf8')))
  } catch {
    return { count: 0, lastAt: 0 }
  }
}

/** Notes one more failure. */
export function noteFailure(folder: DataFolder, now: number): UnlockFailures {
  const failures = { count: readFailures(folder).count + 1, lastAt: now }
  writeFileDurably(folder.failures, JSON.stringify(failures))
  return failures
}

/** Forgets the failures after a right passphrase. */
export function clearFailures(folder: DataFolder): void {
  rmSync(folder.failures, { force: true })
}
