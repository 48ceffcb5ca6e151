import { randomBytes } from 'node:crypto'

/** A file in memory: never written to disk by the program itself, since PDFs and tables hold personal data. */
export interface ShelvedDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Proposed file name; holds no personal data. */
  readonly fileName: string
}

/** Keeps the newest documents up to a total size; the oldest go first. Emptied when the office is locked. */
export class DocumentShelf {
  readonly #maxBytes: number
  readonly #documents = new Map<string, ShelvedDocument>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Shelves a document under an id nobody can guess. */
  put(document: ShelvedDocument): string {
    const id = randomBytes(16).toString('base64url')
    this.#documents.set(id, document)
    this.#bytes += document.bytes.length
    for (const [oldest, { bytes }] of this.#documents) {
      if (this.#bytes <= this.#maxBytes || oldest === id) break
      this.#documents.delete(oldest)
      this.#bytes -= bytes.length
    }
    return id
  }

  get(id: string): ShelvedDocument | undefined {
    return this.#documents.get(id)
  }

  clear(): void {
    this.#documents.clear()
    this.#bytes = 0
  }
}
