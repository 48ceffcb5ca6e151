import type { TestOffice } from './api.ts'

/** Uploads a file as the renderer does and gives its id. */
export async function upload(office: TestOffice, bytes: Uint8Array, fileName: string): Promise<string> {
  const answer = await office.fetch('/files/uploads', {
    method: 'POST',
    body: Uint8Array.from(bytes),
    headers: { 'x-file-name': encodeURIComponent(fileName) },
  })
  return ((await answer.json()) as { id: string }).id // the route's own answer
}

/** A finished document of the office. */
export async function download(office: TestOffice, documentId: string): Promise<Uint8Array> {
  return new Uint8Array(await (await office.fetch(`/files/documents/${documentId}`)).arrayBuffer())
}
