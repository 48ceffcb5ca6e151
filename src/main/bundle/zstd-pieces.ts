import { once } from 'node:events'
import { constants, createZstdCompress, type ZstdCompress } from 'node:zlib'

/** zstd's own default: higher levels cost seconds for a tenth of the size. */
const LEVEL = 3

/** A zstd stream written piece by piece, compressing on Node's thread pool while the next piece is made. One frame, with checksum. */
export class ZstdPieces {
  readonly #zstd: ZstdCompress
  readonly #chunks: Uint8Array[] = []
  #unpacked = 0
  #before: Promise<void> = Promise.resolve()

  constructor() {
    this.#zstd = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 },
      chunkSize: 128 * 1024,
    })
    this.#zstd.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk))
  }

  /**
   * Takes a piece, after the piece before it is compressed: so one is compressed on the pool while the caller makes the
   * next, and no more than two are in memory. The piece must not be changed afterwards.
   */
  async write(piece: Uint8Array): Promise<void> {
    await this.#before
    this.#unpacked += piece.length
    this.#before = new Promise((resolve, reject) => {
      this.#zstd.write(piece, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
    // The failure is met by the next write or the end; until then it must not count as unhandled.
    this.#before.catch(() => undefined)
  }

  /** Ends the frame. */
  async end(): Promise<{ bytes: Uint8Array; unpacked: number }> {
    await this.#before
    const ended = once(this.#zstd, 'end')
    this.#zstd.end()
    await ended
    return { bytes: new Uint8Array(Buffer.concat(this.#chunks)), unpacked: this.#unpacked }
  }

  /** Gives the stream up after a failure elsewhere. */
  abandon(): void {
    this.#zstd.destroy()
  }
}
