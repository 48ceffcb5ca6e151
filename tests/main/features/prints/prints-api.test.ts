import { afterAll, beforeAll, expect, it } from 'vitest'
import { addGrid, addPerson } from '../../../support/appointed.ts'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'
import type { Store } from '../../../../src/main/store/store.ts'

let office: TestOffice
let store: Store
let gridId: string
beforeAll(async () => {
  office = await openOffice()
  store = office.app.office.opened()!.store
  gridId = await addGrid(store, '第一网格', { supervisionPhone: '12345' })
})
afterAll(async () => {
  await office.close()
})

const appoint = async (names: readonly string[], where = gridId) => {
  const people = []
  for (const name of names) people.push({ personId: await addPerson(store, name), gridId: where })
  const made = await office.api.appointments.appoint.mutate({ people, role: 'gridMember', from: '2026-11-24' })
  return made.map(({ certificateId }) => certificateId!)
}
const pdf = async (documentId: string | null) => {
  const response = await office.fetch(`/files/documents/${documentId ?? ''}`)
  return { head: (await response.text()).slice(0, 5), name: response.headers.get('content-disposition') }
}

it('a certificate goes from appointment to preview, hand-over and “已打印”', async () => {
  const certificateIds = await appoint(['王敏'])
  const { documentId } = await office.api.prints.certificates.mutate({ certificateIds })
  expect((await pdf(documentId)).head).toBe('%PDF-')
  const { batch } = await office.api.prints.handOverCertificates.mutate({ certificateIds })
  await office.api.prints.confirm.mutate({ batch })
  expect(await office.api.prints.register.query({ q: '王敏' })).toMatchObject([{ printedTimes: 1 }])
  expect(await office.api.prints.check.query({ certificateIds })).toMatchObject({ printedBefore: 1, names: [] })
  expect(await refusal(office.api.prints.handOverCertificates.mutate({ certificateIds }))).toMatchObject({
    code: 'REPRINT_REASON_MISSING',
  })
})

it('names that no font can draw are told before printing, by person and character', async () => {
  const certificateIds = await appoint(['王\u{10FFFD}', '李强'])
  const { names } = await office.api.prints.check.query({ certificateIds })
  expect(names).toMatchObject([
    { name: '王\u{10FFFD}', character: '\u{10FFFD}', codePoint: 'U+10FFFD', drawing: 'none' },
  ])
  expect(await refusal(office.api.prints.certificates.mutate({ certificateIds }))).toMatchObject({
    code: 'PRINT_MISSING_GLYPH',
  })
})

it('more than twenty certificates are a job with a file at its end', async () => {
  const certificateIds = await appoint(Array.from({ length: 21 }, (_, index) => `网格员${String(index)}`))
  const { jobId, documentId } = await office.api.prints.certificates.mutate({ certificateIds })
  expect(documentId).toBeNull()
  await expect
    .poll(async () => (await office.api.jobs.list.query()).find(({ id }) => id === jobId))
    .toMatchObject({ state: 'done', summary: '已生成 21 份聘书', result: { pages: 21 } })
})

it('the register and the boards come as PDFs whose names hold nobody', async () => {
  const second = await addGrid(store, '第二网格', { supervisionPhone: '12345' })
  await appoint(['赵云'], second)
  const register = await office.api.prints.registerPdf.mutate({ filter: { gridId: second }, words: '第二网格' })
  expect((await pdf(register.documentId)).name).toContain(encodeURIComponent('聘任登记簿-2026-11-24.pdf'))
  const boards = await office.api.boards.preview.mutate({ gridIds: [second], paper: 'A3' })
  expect((await pdf(boards.documentId)).head).toBe('%PDF-')
  const { batch } = await office.api.boards.handOver.mutate({ boards: [...boards.digests], paper: 'A3' })
  await office.api.prints.confirm.mutate({ batch })
  expect(await office.api.boards.list.query()).toMatchObject([{ state: 'unprinted' }, { state: 'valid', paper: 'A3' }])
})

it('ending an appointment tells how many boards are wrong from the next day', async () => {
  const [row] = await office.api.appointments.list.query({ q: '赵云' })
  const end = { postingIds: [row!.id], lastDay: '2026-11-24', way: '2' as const }
  expect(await office.api.appointments.end.mutate(end)).toEqual({ staleBoards: 1 })
  await office.api.appointments.resume.mutate({ postingIds: [row!.id] })
  expect(await office.api.boards.stale.query()).toEqual([])
})

it('a wording with an unknown field cannot become the setting', async () => {
  const change = office.api.settings.change.mutate({ certificateWording: '兹聘请{姓名}为{网各}。' })
  expect(await refusal(change)).toMatchObject({ code: 'INPUT_INVALID' })
})
