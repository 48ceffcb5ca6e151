import { buildStale } from './support/build-stale.ts'

// `npm run build`: all parts whose sources changed; `-- --force` all of them.
await buildStale(['renderer', 'main', 'preload'], process.argv.includes('--force'))
