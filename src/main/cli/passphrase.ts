import { isProtectedKeyText } from '../bundle/secret-key-file.ts'
import { PassphraseTooWeakError } from '../features/operators/errors.ts'
import { passphraseFault } from '../../shared/rules/passphrase.ts'
import { optionOf } from './call-options.ts'
import type { Call } from './command.ts'
import { readInputFile } from './read-input-file.ts'
import { UsageError } from './usage-error.ts'

/** The passphrase that opens the store. @throws UsageError when there is neither a file nor a terminal · InputFileError */
export async function givenPassphrase(call: Call): Promise<string> {
  return fromFile(call) ?? (await typed(call, '口令：'))
}

/** A new passphrase, strong enough; typed at a terminal it is asked for twice. @throws PassphraseTooWeakError · UsageError */
export async function chosenPassphrase(call: Call): Promise<string> {
  const file = fromFile(call)
  const chosen = file ?? (await typed(call, '新口令：'))
  const fault = passphraseFault(chosen)
  if (fault !== null) throw new PassphraseTooWeakError(fault)
  if (file === undefined && (await typed(call, '再输入一次：')) !== chosen)
    throw new UsageError('两次输入的口令不同。', call.command)
  return chosen
}

/** The passphrase of a secret key file, asked for only when the file has one. @throws UsageError */
export async function passphraseIfNeeded(call: Call, keyText: string): Promise<string | undefined> {
  return isProtectedKeyText(keyText) ? await givenPassphrase(call) : undefined
}

async function typed(call: Call, prompt: string): Promise<string> {
  const line = await call.terminal.secret(prompt)
  if (line === null) throw new UsageError('没有终端可以输入口令，请用 --passphrase-file 指明口令文件。', call.command)
  return line
}

/** The first line of the file, without the mark some editors put in front of it. */
function fromFile(call: Call): string | undefined {
  const path = optionOf(call, 'passphrase-file')
  if (path === undefined) return undefined
  return readInputFile(path, 'passphrase-file')
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[^]*$/, '')
}
