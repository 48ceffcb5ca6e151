import { createHash, randomBytes } from 'node:crypto'
import type { operatorRoles } from '../../shared/entities/operator.ts'

/** An operator at work. The token itself lies with the renderer only; here is its hash. */
export interface Session {
  readonly operatorId: string
  readonly operatorName: string
  readonly role: (typeof operatorRoles)[number]
}

/** The open sessions, in memory only: closing the program ends them. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()

  /** Begins a session; the answer is its token, 256 random bits. */
  begin(session: Session): string {
    const token = randomBytes(32).toString('base64url')
    this.#sessions.set(hashOf(token), session)
    return token
  }

  find(token: string): Session | null {
    return this.#sessions.get(hashOf(token)) ?? null
  }

  end(token: string): void {
    this.#sessions.delete(hashOf(token))
  }

  clear(): void {
    this.#sessions.clear()
  }

  get size(): number {
    return this.#sessions.size
  }
}

// Looking up by hash makes the comparison independent of how much of a guessed token is right.
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
