import { hostHeaders } from './host-secret.ts'
import { currentSession, endSession } from './session.ts'

/** Headers of every request: the host's secret and, after unlocking, the session token. */
export function requestHeaders(): Record<string, string> {
  const session = currentSession()
  return { ...hostHeaders(), ...(session && { authorization: `Bearer ${session.token}` }) }
}

/**
 * `fetch` against our own origin. An answer 401 ends the session it was sent with: the lock screen comes up over the
 * pages, which stay mounted with what was typed.
 */
export async function officeFetch(input: string, init: RequestInit = {}): Promise<Response> {
  const token = currentSession()?.token ?? null
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(requestHeaders())) headers.set(name, value)
  const response = await fetch(input, { ...init, headers })
  if (response.status === 401) endSession(token)
  return response
}
