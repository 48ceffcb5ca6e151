import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small built renderer in a temporary folder, with files around it that must never be served. */
export function rendererFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), 'gzb-renderer-'))
  const folder = join(outer, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(outer, 'renderer-other'))
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>格中办</p>')
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.css'), 'p{}')
  writeFileSync(join(folder, '.built.json'), '{}')
  writeFileSync(join(folder, 'notes.txt'), 'no type')
  writeFileSync(join(outer, 'secret.json'), '{}')
  writeFileSync(join(outer, 'renderer-other', 'x.json'), '{}')
  symlinkSync(join(outer, 'secret.json'), join(folder, 'assets', 'link.json'))
  return folder
}
