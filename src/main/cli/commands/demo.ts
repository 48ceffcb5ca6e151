import { demoOperator, demoPassphrase, makeDemoOffice } from '../../features/demo/demo-office.ts'
import { dataFolderOf, optionOf, wholeNumber } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { communityOf } from '../community.ts'

/** 新城 of 兴州街道, the community of all examples. */
const demoCommunity = '610727001003'
const largestSeed = 4_294_967_295

/** `demo`: a demonstration office with invented people. */
export const demo: Command = {
  name: 'demo',
  summary: '新建演示数据（人员全部虚构）',
  operands: '',
  arity: [0, 0],
  options: {
    community: { value: 'CODE12', help: `社区的区划代码（默认 ${demoCommunity}）` },
    seed: { value: 'N', help: '随机数种子：相同的种子得到相同的内容（默认 1）' },
  },
  notes: [`操作员：${demoOperator}，口令：${demoPassphrase}。每个界面和打印件都标有“演示”。`],
  run,
}

async function run(call: Call): Promise<Outcome> {
  const seed = wholeNumber(call, 'seed', largestSeed) ?? 1
  const profile = communityOf(call, optionOf(call, 'community') ?? demoCommunity)
  const made = await makeDemoOffice({
    root: dataFolderOf(call),
    profile,
    seed,
    now: call.clock(),
  })
  const { grids, people, appointments, meetings } = made
  return {
    json: { community: profile.code, operator: demoOperator, passphrase: demoPassphrase, ...made },
    text: `已新建${profile.name}的演示数据：网格 ${String(grids)} 个，人员 ${String(people)} 人，任职 ${String(appointments)} 条，会议 ${String(meetings)} 次。操作员：${demoOperator}，口令：${demoPassphrase}。`,
  }
}
