import { createInterface } from 'node:readline'
import { noteContent } from '../../../../src/main/features/meetings/agenda-commands.ts'
import { dataFolder } from '../../../../src/main/store/data-folder.ts'
import { openSqliteStore } from '../../../../src/main/store/open-store.ts'

// A process of its own that types: it saves ever longer notes under one agenda item and says which are acknowledged. Key,
// folder and item come on standard input, as the test that kills it wrote them.
const [line] = await new Promise<string[]>((resolve) => {
  createInterface({ input: process.stdin }).once('line', (text) => {
    resolve([text])
  })
})
const { root, key, item } = JSON.parse(line ?? '') as { root: string; key: string; item: string } // written by the test
let minute = 0
// Every save is some seconds later, so that saves go into drafts and into the item by turns.
const store = await openSqliteStore(dataFolder(root), Buffer.from(key, 'hex'), {
  clock: () => new Date(Date.parse('2026-11-24T01:00:00.000Z') + (minute += 7_000)),
})
const actor = { operatorId: null, operatorName: '记录人' }
for (let count = 1; ; count++) {
  await noteContent(store, actor, item, `第${String(count)}次保存。${'会议记录'.repeat(500)}`, count % 10 === 0)
  process.stdout.write(`${String(count)}\n`)
}
