import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { open } from 'node:fs/promises'

/** The SQLCipher 4 page format as we choose it: 4096 bytes, of which the last 80 are the IV (16) and the HMAC (64). */
export const pageSize = 4096
const reserve = 80
const ivSize = 16
const saltSize = 16
/** The page that holds SQLite's lock byte (at 1 GiB) is never written. */
const lockPage = 0x4000_0000 / pageSize + 1
const pagesPerRead = 256

/** What reading every page found. */
export interface PageCheck {
  /** Whole pages in the file. */
  readonly pages: number
  /** Numbers, from 1, of the pages that are not as they were written. */
  readonly damaged: readonly number[]
  /** Bytes behind the last whole page; 0 in a whole file. */
  readonly rest: number
}

/**
 * Authenticates every page of an encrypted file, free ones too, which SQLite itself reads never or late. By SQLCipher 4:
 * HMAC-SHA512 over ciphertext, IV and page number (32 bits, little endian), with a key made by PBKDF2-SHA512 in two rounds
 * from the data key and the file's salt XOR 0x3a. The WAL must be folded in before.
 * @throws the file system's error when the file cannot be read.
 */
export async function checkPages(file: string, key: Uint8Array): Promise<PageCheck> {
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(pageSize * pagesPerRead)
    const damaged: number[] = []
    let pages = 0
    let macKey: Buffer | undefined
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, pages * pageSize)
      macKey ??= macKeyOf(key, buffer.subarray(0, saltSize))
      const whole = Math.floor(bytesRead / pageSize)
      for (let index = 0; index < whole; index++) {
        const number = pages + index + 1
        const page = buffer.subarray(index * pageSize, (index + 1) * pageSize)
        if (!isWhole(page, number, macKey)) damaged.push(number)
      }
      pages += whole
      if (whole < pagesPerRead) return { pages, damaged, rest: bytesRead - whole * pageSize }
    }
  } finally {
    await handle.close()
  }
}

function macKeyOf(key: Uint8Array, salt: Uint8Array): Buffer {
  return pbkdf2Sync(
    key,
    Uint8Array.from(salt, (byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
}

function isWhole(page: Buffer, number: number, macKey: Buffer): boolean {
  if (number === lockPage) return page.every((byte) => byte === 0)
  const macAt = pageSize - reserve + ivSize
  const numberBytes = Buffer.alloc(4)
  numberBytes.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey)
    // Page 1 begins with the salt, which is outside the ciphertext; it decides the key, so a flip there shows all the same.
    .update(page.subarray(number === 1 ? saltSize : 0, macAt))
    .update(numberBytes)
    .digest()
  return timingSafeEqual(mac, page.subarray(macAt))
}
