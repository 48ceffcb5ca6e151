import { dirname } from 'node:path'
import { importCountyKey, noteBundle, planExport } from '../../features/bundles/commands.ts'
import { exportInWorker } from '../../features/bundles/export-in-worker.ts'
import { currentCountyKey } from '../../features/bundles/queries.ts'
import { readPublicKeyText } from '../../bundle/public-key-file.ts'
import { programVersion } from '../../program-version.ts'
import { isSet, requiredOption } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { destinationOf } from '../destination.ts'
import { withStore } from '../opened-store.ts'
import { readInputFile } from '../read-input-file.ts'

/** `export`: the next sync bundle for the county. */
export const exportBundle: Command = {
  name: 'export',
  summary: '生成上报数据包',
  operands: '',
  arity: [0, 0],
  options: {
    to: { value: 'KEYFILE', help: '县级公钥文件（.gzkey）' },
    out: { value: 'FILE.gzb', help: '数据包写到哪里' },
    full: { help: '全量；不给时只含上次之后的变更（第一次总是全量）' },
    force: { help: '覆盖已有的文件' },
  },
  notes: [
    '--to 的公钥与已导入的不同时，新公钥会取代它，下一个数据包为全量。请先用电话核对指纹。',
    '数据包一经生成即编号留存；写文件失败时，可在“上报”界面重新下载同一个包。',
  ],
  run,
}

async function run(call: Call): Promise<Outcome> {
  const keyText = readInputFile(requiredOption(call, 'to'), 'to').toString('utf8')
  const { fingerprint } = readPublicKeyText(keyText)
  const to = destinationOf(requiredOption(call, 'out'), isSet(call, 'force'))
  const bundle = await withStore(call, async ({ root, store, key, actor }) => {
    if ((await currentCountyKey(store))?.fingerprint !== fingerprint) await importCountyKey(store, actor, keyText)
    const plan = await planExport(store, actor, {
      full: isSet(call, 'full'),
      now: call.clock(),
      program: programVersion(dirname(call.resources)),
    })
    const written = await exportInWorker({ kind: 'sqlite', root, key }, plan.task)
    const row = await noteBundle(store, actor, plan, written)
    await to.write(written.bytes)
    return row
  })
  const { number, kind, changes, size, sha256, sequenceFrom, sequenceTo } = bundle
  return {
    json: { number, kind, changes, size, sha256, sequenceFrom, sequenceTo },
    text: `已生成第 ${String(number)} 号数据包（${kind === 'full' ? '全量' : '增量'}，变更 ${String(changes)} 条，${String(Math.ceil(size / 1024))} KB），县级尚未回执。`,
  }
}
