/**
 * Collects lines as UTF-8 in pieces for a compressor. Each line is encoded where it comes to lie: joining strings first
 * and encoding the whole cost twice as long (200,000 lines: 750 against 430 ms, JSON.stringify included).
 */
export class LineBuffer {
  readonly #size: number
  #piece: Buffer
  #at = 0

  /** `size` of a piece in bytes; a longer line gets a piece of its own. */
  constructor(size: number) {
    this.#size = size
    this.#piece = Buffer.allocUnsafe(size)
  }

  /** Adds a line and its line feed. Gives back the piece before it when that is full, else null. */
  add(line: string): Uint8Array | null {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    const most = line.length * 3 + 1
    const full = this.#at + most > this.#piece.length ? this.take(Math.max(this.#size, most)) : null
    this.#at += this.#piece.write(line, this.#at, 'utf8')
    this.#piece[this.#at] = 0x0a
    this.#at += 1
    return full
  }

  /** The bytes since the last piece, null when there are none. */
  take(next = this.#size): Uint8Array | null {
    const piece = this.#at > 0 ? this.#piece.subarray(0, this.#at) : null
    this.#piece = Buffer.allocUnsafe(next)
    this.#at = 0
    return piece
  }
}
