import { describe, expect, it } from 'vitest'
import {
  APP_ORIGIN,
  contentSecurityPolicy,
  isFrameAllowed,
  isNavigationAllowed,
  isPermissionAllowed,
  isRequestAllowed,
  isTrustedHost,
  isTrustedOrigin,
} from '../../src/main/security-policy.ts'

const WEB = 'http://127.0.0.1:4321'

describe('contentSecurityPolicy', () => {
  it('is exactly this string', () => {
    expect(contentSecurityPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
        "frame-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})

describe('isNavigationAllowed', () => {
  it.each([
    ['app://office/', true],
    ['app://office/grids?x=1#y', true],
    ['app://office.evil/', false],
    ['app://other/', false],
    ['app:office', false],
    ['https://office/', false],
    ['http://127.0.0.1/app://office/', false],
    ['https://evil.example/?app://office/', false],
    ['app://office@evil/', false],
    ['app://x:y@office/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['blob:app://office/1', false],
    ['', false],
  ])('%s → %s in the window', (url, allowed) => {
    expect(isNavigationAllowed(url, APP_ORIGIN)).toBe(allowed)
  })

  it('tells ports apart in the browser', () => {
    expect(isNavigationAllowed(`${WEB}/x`, WEB)).toBe(true)
    expect(isNavigationAllowed('http://127.0.0.1:4322/x', WEB)).toBe(false)
  })
})

describe('isFrameAllowed and isRequestAllowed', () => {
  it.each([
    ['blob:app://office/0c1d', true, true],
    ['blob:https://evil.example/0c1d', false, false],
    ['about:blank', true, true],
    ['data:image/png;base64,AA', false, true],
    ['devtools://devtools/bundled/x.js', false, true],
    ['https://update.example/', false, false],
    ['wss://evil.example/', false, false],
    ['file:///etc/passwd', false, false],
  ])('%s: frame %s, request %s', (url, frame, request) => {
    expect(isFrameAllowed(url, APP_ORIGIN)).toBe(frame)
    expect(isRequestAllowed(url, APP_ORIGIN)).toBe(request)
  })
})

describe('isPermissionAllowed', () => {
  it.each([
    ['clipboard-sanitized-write', 'app://office/', true],
    ['clipboard-sanitized-write', 'https://evil.example/', false],
    ['clipboard-sanitized-write', '', false],
    ['clipboard-read', 'app://office/', false],
    ['media', 'app://office/', false],
    ['geolocation', 'app://office/', false],
    ['openExternal', 'app://office/', false],
    ['fullscreen', 'app://office/', false],
    ['unknown', 'app://office/', false],
  ])('%s from %s → %s', (permission, url, allowed) => {
    expect(isPermissionAllowed(permission, url, APP_ORIGIN)).toBe(allowed)
  })
})

describe('isTrustedHost', () => {
  it.each([
    ['127.0.0.1:4321', true],
    ['127.0.0.1', false],
    ['127.0.0.1:4322', false],
    ['localhost:4321', false],
    ['rebound.example:4321', false],
    ['', false],
    [null, false],
  ])('%s → %s', (host, trusted) => {
    expect(isTrustedHost(host, WEB)).toBe(trusted)
  })
})

describe('isTrustedOrigin', () => {
  it.each([
    ['GET', null, null, true],
    ['GET', null, 'same-origin', true],
    ['GET', null, 'none', true],
    ['GET', null, 'cross-site', false],
    ['GET', null, 'same-site', false],
    ['GET', WEB, 'same-origin', true],
    ['POST', WEB, 'same-origin', true],
    ['POST', null, null, false],
    ['POST', 'null', null, false],
    ['POST', 'http://localhost:4321', 'same-site', false],
    ['POST', 'https://evil.example', 'cross-site', false],
    ['DELETE', null, 'none', false],
  ])('%s, Origin %s, Sec-Fetch-Site %s → %s', (method, origin, fetchSite, trusted) => {
    expect(isTrustedOrigin({ method, origin, fetchSite }, WEB)).toBe(trusted)
  })
})
