import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const HTML = `<!doctype html>
<meta name="csp-nonce" content="__CSP_NONCE__">
<p id="plain">格</p><p id="nonced">中</p><p id="attribute">办</p>
<script>window.inline = true</script>
<script type="module" src="/assets/page-1.js"></script>`

// Runs as a page's own script: what it may do and what it must not, written into the document for the test to read.
const SCRIPT = `
const outcome = {}
const style = (id, nonce) => {
  const element = document.createElement('style')
  if (nonce) element.nonce = nonce
  element.textContent = '#' + id + ' { color: rgb(1, 2, 3) }'
  document.head.append(element)
  return getComputedStyle(document.getElementById(id)).color === 'rgb(1, 2, 3)'
}
const nonce = document.querySelector('meta[name=csp-nonce]').content
outcome.inline = window.inline === true
outcome.plainStyle = style('plain')
outcome.noncedStyle = style('nonced', nonce)
document.getElementById('attribute').setAttribute('style', 'color: rgb(1, 2, 3)')
outcome.styleAttribute = getComputedStyle(document.getElementById('attribute')).color === 'rgb(1, 2, 3)'
try { outcome.eval = new Function('return true')() } catch { outcome.eval = false }
outcome.foreign = await fetch('https://example.com/').then(() => true, () => false)
outcome.worker = await new Promise((resolve) => {
  const worker = new Worker('/assets/worker-1.js', { type: 'module' })
  worker.onmessage = (event) => resolve(event.data)
  worker.onerror = () => resolve(false)
})
const token = new URLSearchParams(location.hash.slice(1)).get('start')
const start = () => fetch('/start', { method: 'POST', body: JSON.stringify({ token }) })
const first = await start()
const { secret } = await first.json()
outcome.again = (await start()).status
outcome.bare = (await fetch('/rpc/x')).status
outcome.withSecret = (await fetch('/rpc/x', { headers: { 'x-gezhongban-host': secret } })).status
const frame = document.createElement('iframe')
frame.src = URL.createObjectURL(new Blob(['<p>document</p>'], { type: 'text/html' }))
document.body.append(frame)
outcome.blobFrame = await new Promise((resolve) => { frame.onload = () => resolve(true) })
document.title = JSON.stringify(outcome)
`

/** A page that tries the policy, in a temporary folder laid out like the built renderer. */
export function policyPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gzb-policy-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), HTML)
  writeFileSync(join(folder, 'assets', 'page-1.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'worker-1.js'), "postMessage('worker runs')")
  return folder
}
