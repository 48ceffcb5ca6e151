import { errorDataOf, FileRequestError, shownError } from './shown-error.ts'
import { officeFetch } from './request.ts'

/** Told while a file comes in: bytes so far, and all bytes or null when the server does not say. */
export type FileProgress = (received: number, total: number | null) => void

async function failure(response: Response): Promise<FileRequestError> {
  const body: unknown = await response.json().catch(() => null)
  return new FileRequestError(errorDataOf(body) ?? shownError(null))
}

/**
 * Sends a file to the office and gives its id, by which procedures name it.
 * @throws FileRequestError when it is refused (type, size), with the reason to show.
 */
export async function uploadFile(file: File): Promise<{ id: string }> {
  return await send('/files/uploads', file)
}

/**
 * Stores a photo or scan in the office, checked and without its metadata; records name it by the id.
 * @throws FileRequestError when it is refused (type, size, damaged), with the reason to show.
 */
export async function uploadAttachment(file: File): Promise<{ id: string }> {
  return await send('/files/attachments', file)
}

async function send(path: string, file: File): Promise<{ id: string }> {
  const response = await officeFetch(path, {
    method: 'POST',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    },
    body: file,
  })
  if (!response.ok) throw await failure(response)
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return { id: body.id }
  throw new FileRequestError(shownError(null))
}

/** The address of a photo or scan that records name. */
export function attachmentUrl(id: string): string {
  return `/files/attachments/${encodeURIComponent(id)}`
}

/** The address of a file of the office; only requests with our headers may read it, so never put it into `src`. */
export function fileUrl(id: string): string {
  return `/files/documents/${encodeURIComponent(id)}`
}

/**
 * Reads a file of the office whole. `url` is `fileUrl(id)` or another path under `/files/`.
 * @throws FileRequestError with the reason to show.
 */
export async function fetchFile(url: string, progress?: FileProgress, signal?: AbortSignal): Promise<Blob> {
  const response = await officeFetch(url, signal ? { signal } : {})
  if (!response.ok) throw await failure(response)
  if (!response.body) return response.blob()
  const length = Number(response.headers.get('content-length'))
  const total = length > 0 ? length : null
  const parts: BlobPart[] = []
  let received = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    received += value.length
    progress?.(received, total)
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? 'application/octet-stream' })
}

/** Hands a file to the person under a name, by the browser's or Electron's own save dialog. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the blob after the click returns; a minute is plenty and frees the memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Fetches a file of the office and hands it to the person. @throws FileRequestError */
export async function downloadFile(url: string, name: string, progress?: FileProgress): Promise<void> {
  saveBlob(await fetchFile(url, progress), name)
}
