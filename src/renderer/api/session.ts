import { useSyncExternalStore } from 'react'

/** Who is at the keyboard, from unlocking until locking. The token lives in memory only: a reload locks. */
export interface Session {
  readonly token: string
  readonly operator: { readonly id: string; readonly name: string }
}

let session: Session | null = null
const listeners = new Set<() => void>()

/** The session now, or null while the office is locked. */
export function currentSession(): Session | null {
  return session
}

/** Opens (after unlocking) or ends (null: lock) the session; every reader of `useSession` follows. */
export function setSession(next: Session | null): void {
  session = next
  for (const listener of listeners) listener()
}

/** Ends the session when it is still the one that a request was sent with, so that a late answer locks nobody out. */
export function endSession(token: string | null): void {
  if (session !== null && session.token === token) setSession(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session as React state. */
export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, currentSession)
}
