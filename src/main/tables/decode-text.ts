import iconv from 'iconv-lite'
import { TableEncodingError } from './errors/table-encoding-error.ts'

/** A text file's text and the encoding it was read as. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030'
}

/**
 * Characters that older GB 18030 files put into the private area and the 2022 edition places properly (its annex D). Without
 * this the name prints as a box.
 */
const PRIVATE_TO_STANDARD: ReadonlyMap<string, string> = new Map(
  (
    [
      [0xe816, 0x20087],
      [0xe817, 0x20089],
      [0xe818, 0x200cc],
      [0xe81e, 0x9fb4],
      [0xe826, 0x9fb5],
      [0xe82b, 0x9fb6],
      [0xe82c, 0x9fb7],
      [0xe831, 0x215d7],
      [0xe832, 0x9fb8],
      [0xe83b, 0x2298f],
      [0xe843, 0x9fb9],
      [0xe854, 0x9fba],
      [0xe855, 0x241fe],
      [0xe864, 0x9fbb],
    ] as const
  ).map(([from, to]) => [String.fromCodePoint(from), String.fromCodePoint(to)]),
)

/**
 * Text as UTF-16 or UTF-8 when it has their mark, as UTF-8 when all of it is valid UTF-8, else as GB 18030 (Excel's "CSV" in
 * China; never GBK, which lacks 276 of the standard characters, domain §8). iconv-lite has its own tables, so every host
 * reads the same.
 * @throws TableEncodingError when it is none of them.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return {
      text: iconv.decode(bytes, bytes[0] === 0xff ? 'utf16le' : 'utf16be').replace(/^\uFEFF/, ''),
      encoding: 'utf-16',
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = iconv.decode(bytes, 'gb18030')
    if (text.includes('\uFFFD')) throw new TableEncodingError()
    return {
      text: text.replace(/[\uE816-\uE864]/g, (char) => PRIVATE_TO_STANDARD.get(char) ?? char),
      encoding: 'gb18030',
    }
  }
}
