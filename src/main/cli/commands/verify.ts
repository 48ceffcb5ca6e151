import { resolve } from 'node:path'
import { isAppError } from '../../../shared/errors/app-error.ts'
import { readIdentityText } from '../../bundle/secret-key-file.ts'
import { verifyBundle } from '../../bundle/verify-bundle.ts'
import { verifyStore } from '../../store/verify.ts'
import { optionOf } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { InputFileError } from '../input-file-error.ts'
import { withKey } from '../opened-store.ts'
import { passphraseIfNeeded } from '../passphrase.ts'
import { readInputFile } from '../read-input-file.ts'
import { StoreCheckError } from '../store-check-error.ts'

/** `verify`: a data folder to its last byte, or a bundle. */
export const verify: Command = {
  name: 'verify',
  summary: '核验数据文件夹，或核验一个数据包',
  operands: '[FILE.gzb]',
  arity: [0, 1],
  options: {
    identity: { value: 'KEYFILE', help: '收件方的私钥文件；不给时数据包只能核验加密外层' },
  },
  notes: [
    '不写文件名时核验数据文件夹：说明文件、口令文件、数据库的每一页、审计链和变更记录。只检查，不修改内容。',
    '私钥文件有口令时，由 --passphrase-file 给出或在终端输入。',
  ],
  run: async (call) => {
    const [file] = call.positionals
    return file === undefined ? await verifyFolder(call) : await verifyFile(call, file)
  },
}

async function verifyFolder(call: Call): Promise<Outcome> {
  const check = await withKey(call, ({ root, key }) => verifyStore(root, key))
  if (check.findings.length > 0) throw new StoreCheckError(check.findings)
  const { pages, auditEntries, changeLines } = check
  return {
    json: { ok: true, pages, auditEntries, changeLines },
    text: `数据完好：数据库 ${String(pages)} 页、审计记录 ${String(auditEntries)} 条、变更记录 ${String(changeLines)} 条均已核验。`,
  }
}

async function verifyFile(call: Call, file: string): Promise<Outcome> {
  const keyFile = optionOf(call, 'identity')
  const identity = keyFile === undefined ? undefined : await identityOf(call, keyFile)
  // By its path, so that a file too large to be a bundle is refused before it is read.
  const { text, ...check } = await verifyBundle(resolve(file), identity === undefined ? {} : { identity }).catch(
    (error: unknown) => {
      throw isAppError(error) ? error : new InputFileError('FILE.gzb', { cause: error })
    },
  )
  return { json: { ok: true, ...check }, text }
}

async function identityOf(call: Call, keyFile: string): Promise<string> {
  const text = readInputFile(keyFile, 'identity').toString('utf8')
  return await readIdentityText(text, await passphraseIfNeeded(call, text))
}
