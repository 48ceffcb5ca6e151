import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { NONCE_PLACEHOLDER } from '../shared/host-access.ts'
import { contentSecurityPolicy, SCRIPT_POLICY } from './security-policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  // pdf.js's character maps
  '.bcmap': 'application/octet-stream',
}

/**
 * The file below `folder` that a request's path names: decoded, normalised, then checked to lie inside. Null for
 * anything else: `..`, encoded separators, drive letters, NUL, names beginning with a dot, undecodable escapes.
 */
export function containedPath(folder: string, urlPath: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  // A backslash or colon has no place in our file names and means a separator or a stream on Windows.
  if (/[\0\\:]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return null
  const root = resolve(folder)
  const path = resolve(root, `.${decoded.startsWith('/') ? decoded : `/${decoded}`}`)
  return path.startsWith(root + sep) ? path : null
}

/**
 * Serves the built renderer. Answers null when the path is no file of it, so that the host can say 404.
 * A path without an extension is a page of the program and gets index.html, which carries the policy and its nonce.
 */
export function serveRenderer(folder: string): (request: Request) => Promise<Response | null> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const { pathname } = new URL(request.url)
    const name = extname(pathname) === '' ? '/index.html' : pathname
    const path = containedPath(folder, name)
    const type = path === null ? undefined : TYPES[extname(path)]
    if (path === null || type === undefined) return null
    const bytes = await readContained(folder, path)
    if (bytes === null) return null
    if (extname(path) === '.html') return page(bytes.toString('utf8'), type)
    // Vite puts a hash of the content into the names below assets/, so these never change.
    const caching = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const policy = type.startsWith('text/javascript') ? { 'content-security-policy': SCRIPT_POLICY } : {}
    return new Response(bytes, { headers: { 'content-type': type, 'cache-control': caching, ...policy } })
  }
}

/** Reads a file unless a link or junction leads out of the folder. */
async function readContained(folder: string, path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)])
    return real.startsWith(root + sep) ? await readFile(real) : null
  } catch {
    return null
  }
}

function page(html: string, type: string): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  })
}
