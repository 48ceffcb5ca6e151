import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCountyKey } from '../../bundle/county-key.ts'
import { importDeviceKey } from '../../bundle/device-key.ts'
import { publicKeyText } from '../../bundle/public-key-file.ts'
import { publicKeyOf, spokenFingerprint } from '../../bundle/party-key.ts'
import { ensureDeviceKey } from '../../features/bundles/commands.ts'
import { exportState } from '../../features/bundles/queries.ts'
import { isSet, optionOf, requiredOption } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { destinationOf } from '../destination.ts'
import { chosenPassphrase } from '../passphrase.ts'
import { withStore } from '../opened-store.ts'
import { UsageError } from '../usage-error.ts'

/** `keys`: the county's key pair, and the keys this PC knows. */
export const keys: Command = {
  name: 'keys',
  summary: '生成县级密钥，或查看本机的密钥',
  operands: 'new-county|show',
  arity: [1, 1],
  options: {
    'out-dir': { value: 'DIR', help: 'new-county：密钥文件写到哪个文件夹' },
    name: { value: 'NAME', help: 'new-county：县级单位的名称（默认 县级网格办）' },
    protect: { help: 'new-county：用口令保护私钥文件' },
    out: { value: 'FILE.gzkey', help: 'show：同时把本机公钥写成文件' },
    force: { help: '覆盖已有的文件' },
  },
  notes: [
    'new-county 写出两个文件：公钥（.gzkey，发给各社区）和私钥（留在县里，不要外传）。',
    'show 显示本机和县级公钥的指纹，供电话核对。',
  ],
  run: async (call) => {
    const [what = ''] = call.positionals
    if (what === 'new-county') return await newCounty(call)
    if (what === 'show') return await show(call)
    throw new UsageError(`keys 后面应为 new-county 或 show，不是“${what}”。`, call.command)
  },
}

async function newCounty(call: Call): Promise<Outcome> {
  const folder = resolve(requiredOption(call, 'out-dir'))
  const name = (optionOf(call, 'name') ?? '县级网格办').trim()
  if (name === '') throw new UsageError('--name 不能为空。', call.command)
  const isProtected = isSet(call, 'protect') || optionOf(call, 'passphrase-file') !== undefined
  const passphrase = isProtected ? await chosenPassphrase(call) : undefined
  const made = await createCountyKey({ name, now: call.clock(), ...(passphrase !== undefined && { passphrase }) })
  mkdirSync(folder, { recursive: true })
  const files = [made.secretFile, made.publicFile].map(({ name: fileName, text }) => ({
    bytes: Buffer.from(text, 'utf8'),
    to: destinationOf(join(folder, fileName), isSet(call, 'force')),
  }))
  for (const { to, bytes } of files) await to.write(bytes)
  const spoken = spokenFingerprint(publicKeyOf(made.key).fingerprint)
  return {
    json: { name, fingerprint: spoken, publicFile: made.publicFile.name, secretFile: made.secretFile.name },
    text: [
      `已生成“${name}”的密钥，指纹：${spoken}。`,
      `公钥 ${made.publicFile.name}：发给各社区，并用电话核对指纹。`,
      `私钥 ${made.secretFile.name}：留在县里，妥善保管；丢失后，发给它的数据包无法再打开。`,
    ].join('\n'),
  }
}

async function show(call: Call): Promise<Outcome> {
  const out = optionOf(call, 'out')
  const to = out === undefined ? null : destinationOf(out, isSet(call, 'force'))
  const state = await withStore(call, async ({ store, actor }) => {
    const stored = await ensureDeviceKey(store, actor, call.clock())
    if (to) await to.write(Buffer.from(publicKeyText(publicKeyOf(await importDeviceKey(stored))), 'utf8'))
    return await exportState(store)
  })
  const shown = (key: typeof state.countyKey) => key && { name: key.name, fingerprint: key.spoken }
  const [device, county] = [shown(state.deviceKey), shown(state.countyKey)]
  return {
    json: { device, county },
    text: [
      `本机（${device?.name ?? ''}）：${device?.fingerprint ?? '尚未生成'}`,
      county === null ? '县级公钥：尚未导入' : `县级公钥（${county.name}）：${county.fingerprint}`,
    ].join('\n'),
  }
}
