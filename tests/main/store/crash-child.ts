import { writeSync } from 'node:fs'
import { grid } from '../../../src/shared/entities/grid.ts'
import { newStore } from '../../../src/main/store/new-store.ts'
import { openUnlocked } from '../../../src/main/store/unlock.ts'

// The process that `crash.test.ts` kills. `write ROOT KEY`: adds grids for ever, each acknowledged on stdout when the store
// has said that it is written. `create ROOT`: makes a store.
const [, , what = '', root = '', key = ''] = process.argv
const clock = (): Date => new Date()
const actor = { operatorId: null, operatorName: '测试' }
const say = (line: string): void => void writeSync(1, `${line}\n`)

if (what === 'create') {
  say('begin')
  const { store } = await newStore(
    {
      root,
      profile: { code: '610727001003', officialName: '新城居委会', name: '新城社区' },
      operatorName: '李文书',
      passphrase: '文件夹测试口令',
      demonstration: false,
      workFactor: 8,
    },
    { clock },
  )
  await store.close()
  say('made')
} else {
  const store = await openUnlocked(root, Buffer.from(key, 'hex'), { clock })
  for (let number = 1; ; number++) {
    const name = `${String(process.pid)}-${String(number)}`
    await store.write(actor, { action: 'grids.create' }, async (unit) => {
      await unit.insert(grid, { name, level: 3, kind: 'residential', validFrom: '2026-01-01', sortOrder: number })
      // A second record of the same transaction: both or none.
      await unit.insert(grid, { name: `${name}b`, level: 3, kind: 'business', validFrom: '2026-01-01', sortOrder: 0 })
    })
    say(name)
  }
}
