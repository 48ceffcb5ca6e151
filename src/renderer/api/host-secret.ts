import { HOST_SECRET_HEADER, START_FRAGMENT, START_PATH } from '../../shared/host-access.ts'

const STORAGE_KEY = 'gzb-host'
const START = new RegExp(`^#${START_FRAGMENT}=([\\w-]{8,256})$`)

let secret: string | null = null

/**
 * The start token in an address fragment such as `#start=TOKEN`, or null. The browser host hands it out once; Electron
 * has none.
 */
export function startTokenOf(hash: string): string | null {
  return START.exec(hash)?.[1] ?? null
}

/**
 * Exchanges the one-time start token for the host secret and takes the token out of the address. The secret stays in
 * sessionStorage, so a reload of this tab works and another tab does not have it. In Electron this does nothing.
 */
export async function redeemStartToken(): Promise<void> {
  const token = startTokenOf(location.hash)
  if (token === null) {
    secret = sessionStorage.getItem(STORAGE_KEY)
    return
  }
  history.replaceState(null, '', location.pathname + location.search)
  const response = await fetch(START_PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (!response.ok) {
    // A token already used: a reload of the same start address in this tab still has the secret.
    secret = sessionStorage.getItem(STORAGE_KEY)
    return
  }
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'secret' in body && typeof body.secret === 'string') {
    secret = body.secret
    sessionStorage.setItem(STORAGE_KEY, secret)
  }
}

/** The header that proves to the browser host that this page is its own; empty in Electron. */
export function hostHeaders(): Record<string, string> {
  return secret === null ? {} : { [HOST_SECRET_HEADER]: secret }
}
