import { readFileSync } from 'node:fs'
import type { DataFolder } from './data-folder.ts'
import { headerText, readHeader } from './header.ts'
import { keyringText, readKeyring } from './keyring.ts'
import { knownSchema } from './migrations/migrations.ts'
import { DamagedStoreError } from './store-errors.ts'
import type { StoreFinding } from './store-finding.ts'

/**
 * Holds header and keyring against the one text each can have: blanks count too, which their own sums do not cover.
 * @throws NoStoreError · ForeignStoreError · NewerStoreError
 */
export function checkTexts(folder: DataFolder): StoreFinding[] {
  const findings: StoreFinding[] = []
  if (!isExact(folder.header, () => headerText(readHeader(folder, knownSchema))))
    findings.push({ part: 'header', text: '说明文件（store.json）与写入时不一致。' })
  if (!isExact(folder.keyring, () => keyringText(readKeyring(folder))))
    findings.push({ part: 'keyring', text: '口令文件（keyring.json）与写入时不一致。' })
  return findings
}

function isExact(file: string, text: () => string): boolean {
  try {
    const wanted = Buffer.from(text(), 'utf8')
    return readFileSync(file).equals(wanted)
  } catch (error) {
    if (!(error instanceof DamagedStoreError)) throw error
    // A database that is missing is judged by itself.
    return error.data.part === 'database'
  }
}
