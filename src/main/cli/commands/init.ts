import { newStore } from '../../store/new-store.ts'
import { defaultWorkFactor } from '../../store/key-wrap.ts'
import { printRecoverySheet } from '../../features/setup/recovery-sheet.ts'
import { PrintService } from '../../jobs/print-service.ts'
import { dataFolderOf, isSet, optionOf, requiredOption } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { communityOf } from '../community.ts'
import { destinationOf } from '../destination.ts'
import { chosenPassphrase } from '../passphrase.ts'

/** `init`: a new store for a community. */
export const init: Command = {
  name: 'init',
  summary: '新建社区数据',
  operands: '',
  arity: [0, 0],
  options: {
    community: { value: 'CODE12', help: '社区的 12 位统计用区划代码' },
    operator: { value: 'NAME', help: '第一位操作员的姓名' },
    'recovery-out': { value: 'FILE.pdf', help: '把恢复码单写成 PDF；不给时恢复码显示一次' },
    force: { help: '恢复码单已存在时覆盖' },
  },
  notes: ['恢复码只在此时给出一次。请打印恢复码单并妥善保管：忘记口令时只有它能打开数据。'],
  run,
}

async function run(call: Call): Promise<Outcome> {
  const code = requiredOption(call, 'community')
  const operatorName = requiredOption(call, 'operator').trim()
  const sheet = optionOf(call, 'recovery-out')
  // Judged before the store is made: a recovery code nobody can be handed would be lost.
  const destination = sheet === undefined ? null : destinationOf(sheet, isSet(call, 'force'))
  const profile = communityOf(call, code)
  const passphrase = await chosenPassphrase(call)
  const made = await newStore(
    {
      root: dataFolderOf(call),
      profile,
      operatorName,
      passphrase,
      demonstration: false,
      workFactor: call.workFactor ?? defaultWorkFactor,
    },
    { clock: call.clock },
  )
  const { recoveryCode } = made
  const print = new PrintService(call.clock)
  try {
    if (destination) {
      const actor = { operatorId: made.operatorId, operatorName }
      await destination.write(await printRecoverySheet(made.store, actor, { recoveryCode, print, at: call.clock() }))
    }
  } catch (error) {
    // The store is made and good; the code must reach the person in some way.
    call.terminal.say(`恢复码单没有写成。请抄下恢复码：${recoveryCode}`)
    throw error
  } finally {
    await print.close()
    await made.store.close()
    made.key.fill(0)
  }
  return {
    json: {
      community: profile.code,
      name: profile.name,
      operator: operatorName,
      ...(destination === null && { recoveryCode }),
    },
    text: [
      `已新建 ${profile.subdistrict ?? ''}${profile.name}（${profile.code}）的数据，操作员：${operatorName}。`,
      destination === null
        ? `恢复码（只显示这一次，请抄写保管）：${recoveryCode}`
        : '恢复码单已写成 PDF，请打印后妥善保管，并删除该文件。',
    ].join('\n'),
  }
}
