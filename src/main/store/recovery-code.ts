import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, so that nothing on the printed sheet looks like something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bodyLength = 28
const checkLength = 4
const groupLength = 4

/**
 * A new recovery code: 28 characters (140 random bits) and 4 check characters, in eight groups of four.
 * See reliability: recovery needs at least 128 random bits and check characters.
 */
export function newRecoveryCode(random: (size: number) => Uint8Array = randomBytes): string {
  const body = encode(random(18), bodyLength)
  return grouped(body + checkOf(body))
}

/**
 * The code as it was issued, from what a person typed: blanks, hyphens and case do not matter, O is 0, I and L are 1.
 * Null when it is mistyped, which the check characters show for all but one in a million.
 */
export function parseRecoveryCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== bodyLength + checkLength) return null
  if (Array.from(plain).some((character) => !alphabet.includes(character))) return null
  const body = plain.slice(0, bodyLength)
  return checkOf(body) === plain.slice(bodyLength) ? grouped(plain) : null
}

function checkOf(body: string): string {
  return encode(createHash('sha256').update(`gezhongban/recovery/1/${body}`).digest(), checkLength)
}

/** The first `length` characters of five bits each. */
function encode(bytes: Uint8Array, length: number): string {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  value >>= BigInt(bytes.length * 8 - length * 5)
  let out = ''
  for (let index = 0; index < length; index++) {
    out = alphabet.charAt(Number(value & 31n)) + out
    value >>= 5n
  }
  return out
}

function grouped(plain: string): string {
  return (plain.match(new RegExp(`.{${String(groupLength)}}`, 'g')) ?? []).join('-')
}
