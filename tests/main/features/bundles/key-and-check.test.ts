import { afterEach, expect, it } from 'vitest'
import { createCountyKey } from '../../../../src/main/bundle/county-key.ts'
import { publicKeyOf, spokenFingerprint } from '../../../../src/main/bundle/party-key.ts'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'

const opened: TestOffice[] = []
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})

async function office() {
  const made = await openOffice()
  opened.push(made)
  const upload = async (body: string | Uint8Array<ArrayBuffer>): Promise<string> => {
    const answer = await made.fetch('/files/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'file' },
      body,
    })
    return ((await answer.json()) as { id: string }).id // shape of api/file-routes.ts
  }
  return { ...made, upload }
}

it('a county key is read with its spoken fingerprint and kept only when it is imported', async () => {
  const { api, upload } = await office()
  const county = await createCountyKey({ name: '略阳县委组织部', now: new Date('2026-11-24T01:00:00Z') })
  const uploadId = await upload(county.publicFile.text)
  const { fingerprint } = publicKeyOf(county.key)
  expect(await api.bundles.readCountyKey.mutate({ uploadId })).toEqual({
    name: '略阳县委组织部',
    fingerprint,
    spoken: spokenFingerprint(fingerprint),
  })
  expect((await api.bundles.state.query()).countyKey).toBeNull()
  await api.bundles.importCountyKey.mutate({ uploadId })
  expect((await api.bundles.state.query()).countyKey).toMatchObject({ fingerprint })
})

it('this PC’s own key file is refused as a county key', async () => {
  const { api, fetch, upload } = await office()
  const { documentId } = await api.bundles.devicePublicKey.mutate()
  const own = await (await fetch(`/files/documents/${documentId}`)).text()
  const uploadId = await upload(own)
  expect(await refusal(api.bundles.readCountyKey.mutate({ uploadId }))).toMatchObject({ code: 'NOT_COUNTY_KEY' })
})

it('a bundle file is known as our own by its bytes, and one that is none is refused', async () => {
  const { api, app, fetch, upload } = await office()
  const county = await createCountyKey({ name: '略阳县委组织部', now: new Date('2026-11-24T01:00:00Z') })
  await api.bundles.importCountyKey.mutate({ uploadId: await upload(county.publicFile.text) })
  const { jobId } = await api.bundles.export.mutate({ full: true })
  await expect.poll(async () => (await api.jobs.get.query({ id: jobId }))?.state, { timeout: 10_000 }).toBe('done')
  const job = await api.jobs.get.query({ id: jobId })
  const bytes = new Uint8Array(await (await fetch(`/files/documents/${job?.file?.id ?? ''}`)).arrayBuffer())
  expect(await api.bundles.check.mutate({ uploadId: await upload(bytes) })).toMatchObject({ ownNumber: 1 })
  const cut = bytes.slice(0, 100)
  expect((await refusal(api.bundles.check.mutate({ uploadId: await upload(cut) }))).code).toMatch(/^BUNDLE_/)
  expect(app.office.opened()).not.toBeNull()
})
