// [Note: Policy and installer] What is allowed is decided here by pure functions, tabled in tests; the hosts only wire
// them. They take the trusted origin as a parameter: `app://office` in the window, `http://127.0.0.1:PORT` in a browser.

/** The window's own scheme and origin. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://office'

/**
 * The Content-Security-Policy of index.html. `nonce` admits the style elements antd makes at run time.
 *
 * `style-src-attr` is open because antd's growing text fields set the style attribute as text; an attribute can neither
 * load (`img-src`, `font-src` hold) nor run anything. Workers from `blob:` are pdf.js's; `frame-src blob:` shows a PDF.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of script files. A worker is bound by the policy its own file came with, not by the page's. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

/**
 * Headers of every answer of both hosts. The policy here is the one for answers that are not our page: were a generated
 * document or an error ever opened as a page, nothing in it could load or run. index.html replaces it by its own.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** The origin of an address, also for our own scheme, for which `URL.origin` is `null` in Node. Null when unreadable. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password } = new URL(url)
  // An address with a name and password in it is a disguise (`app://office@evil/`), never ours.
  if (username !== '' || password !== '') return null
  return `${protocol}//${host}`
}

/** Whether a page may move (navigate, redirect, open in a frame) to `url`: only within our own origin. */
export function isNavigationAllowed(url: string, trustedOrigin: string): boolean {
  return originOf(url) === trustedOrigin
}

/** Whether a frame may show `url`: our own origin, or a document the page itself made (`blob:` of our origin). */
export function isFrameAllowed(url: string, trustedOrigin: string): boolean {
  if (url === 'about:blank') return true
  return isNavigationAllowed(url.startsWith('blob:') ? url.slice('blob:'.length) : url, trustedOrigin)
}

/** Whether the network layer may carry a request at all: our scheme, the page's own data, the inspector's pages. */
export function isRequestAllowed(url: string, trustedOrigin: string): boolean {
  if (url.startsWith('data:') || url.startsWith('devtools:')) return true
  return isFrameAllowed(url, trustedOrigin)
}

/** Whether a page may use a browser permission: only writing text to the clipboard, only from our origin. */
export function isPermissionAllowed(permission: string, requestingUrl: string, trustedOrigin: string): boolean {
  return permission === 'clipboard-sanitized-write' && originOf(requestingUrl) === trustedOrigin
}

/** Whether the Host header is exactly the address we listen on. A rebound DNS name shows itself here. */
export function isTrustedHost(host: string | null | undefined, trustedOrigin: string): boolean {
  return host !== null && host !== undefined && host === new URL(trustedOrigin).host
}

/**
 * Whether a request's origin may be answered. Browsers leave `Origin` out of same-origin reads (`null` here), never out
 * of a write; `fetchSite` is the Sec-Fetch-Site header, absent from programs that are no browser.
 */
export function isTrustedOrigin(
  request: { readonly method: string; readonly origin: string | null; readonly fetchSite: string | null },
  trustedOrigin: string,
): boolean {
  if (request.fetchSite !== null && request.fetchSite !== 'same-origin' && request.fetchSite !== 'none') return false
  if (request.origin === null) return request.method === 'GET' || request.method === 'HEAD'
  return request.origin === trustedOrigin
}
