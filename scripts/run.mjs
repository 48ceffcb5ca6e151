// The one door of the repository's commands: `npm start`, `npm test`, `npm run bench`, `npm run cli`, …
// Runs on the Node 20 a clerk's or CI's machine may have: it installs what is missing, then hands over to the
// Node 24 that the npm package `node` brings, because the SQLite driver crashes on Node 20.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const [task = 'help', ...rest] = process.argv.slice(2)

/** node_modules fits the lock file when the hash noted after the last install is that of today's lock file. */
function install() {
  // A linked node_modules belongs to another checkout (a second worktree); npm would empty it for both.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return
  const noted = join(root, 'node_modules', '.installed')
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node) && existsSync(noted) && readFileSync(noted, 'utf8') === hash) return
  process.stderr.write('首次运行，正在安装依赖（npm ci）…\n')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    process.stderr.write('安装依赖失败：请检查能否访问 npm 软件源，然后重新运行。已有数据未受影响。\n')
    process.exit(1)
  }
  writeFileSync(noted, hash)
}

install()
const run = spawnSync(node, [join(root, 'scripts', 'tasks', `${task}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_NO_WARNINGS: '1',
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
})
process.exit(run.status ?? 1)
