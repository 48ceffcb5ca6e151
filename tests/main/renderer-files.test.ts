import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { containedPath, serveRenderer } from '../../src/main/renderer-files.ts'
import { rendererFolder } from '../support/renderer-folder.ts'

const folder = rendererFolder()
const serve = serveRenderer(folder)
const get = async (path: string): Promise<Response | null> => await serve(new Request(`http://127.0.0.1${path}`))

describe('containedPath', () => {
  it.each([
    ['/index.html', 'index.html'],
    ['/assets/a.js', join('assets', 'a.js')],
    ['/%E6%A0%BC.png', '格.png'],
    ['assets//a.js', join('assets', 'a.js')],
  ])('finds %s inside', (path, inside) => {
    expect(containedPath(folder, path)).toBe(join(folder, inside))
  })

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/index.html%00.js',
    '/../renderer-other/x.json',
    '/.built.json',
    '/%',
    '/',
    '',
  ])('refuses %j', (path) => {
    expect(containedPath(folder, path)).toBeNull()
  })
})

describe('serveRenderer', () => {
  it('serves the page with a policy whose nonce is the one in the page, new on every load', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/grids/12', '/index.html']) {
      const answer = await get(path)
      const nonce = /content="([^"]+)"/.exec((await answer?.text()) ?? '')?.[1] ?? ''
      expect(nonce).toMatch(/^[\w+/=]{24}$/)
      expect(answer?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(answer?.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('serves hashed files for ever, with their type', async () => {
    const answer = await get('/assets/main-1a2b3c.js')
    expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer?.headers.get('cache-control')).toContain('immutable')
    expect(answer?.headers.get('content-security-policy')).toContain("connect-src 'self'")
  })

  it.each([
    '/assets/missing.js',
    '/assets/link.json',
    '/notes.txt',
    '/.built.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2frenderer-other%2fx.json',
  ])('answers null for %s', async (path) => {
    expect(await get(path)).toBeNull()
  })

  it('answers reads only', async () => {
    expect(await serve(new Request('http://127.0.0.1/index.html', { method: 'POST', body: 'x' }))).toBeNull()
  })
})
