import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { HOST_SECRET_HEADER } from '../../shared/host-access.ts'

/**
 * Who may talk to the browser host.
 *
 * [Note: Who may talk to the browser host] Any program of any user of this PC can reach a port on 127.0.0.1, and any
 * web site can make a browser try. Three gates: Host and Origin must be ours (no rebound DNS name, no foreign page);
 * the person's browser must have been opened by the printed address, whose fragment holds a one-time token; each
 * request then shows the secret that token was traded for. A token works once, so an address read later from a history
 * or a log opens nothing. The secret proves "the browser started from here", not who sits there: unlocking gives a
 * session token on top. In the window the gates are not needed, since no other program can reach `app://`; the page
 * finds no token in its address there and sends no secret, and must unlock all the same.
 */
export class HostAccess {
  readonly #secret = randomBytes(32).toString('base64url')
  readonly #tokens = new Set<string>()

  /** A new one-time token for a start address. 256 random bits, base64url. */
  issueToken(): string {
    const token = randomBytes(32).toString('base64url')
    this.#tokens.add(digest(token))
    return token
  }

  /** Trades a token for the secret; null when it is unknown or used up. */
  redeem(token: string): string | null {
    return this.#tokens.delete(digest(token)) ? this.#secret : null
  }

  /** Whether a request shows the secret. */
  admits(request: Request): boolean {
    const shown = request.headers.get(HOST_SECRET_HEADER)
    return shown !== null && timingSafeEqual(Buffer.from(digest(shown)), Buffer.from(digest(this.#secret)))
  }
}

// Comparing and looking up digests leaves nothing to learn from timing.
function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}
