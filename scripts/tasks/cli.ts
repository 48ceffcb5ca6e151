import { spawnSync } from 'node:child_process'

// `npm run cli -- COMMAND`: the command line from source; the packaged program has the same behind `--cli`.
const run = spawnSync(process.execPath, ['src/main/cli/main.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(run.status ?? 1)
