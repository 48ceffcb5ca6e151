import { writeFileSync } from 'node:fs'
import { cliDocs } from './tasks/support/cli-docs.ts'

// Writes docs/cli.md from the help of the commands: `node scripts/make-cli-docs.ts`.
writeFileSync('docs/cli.md', cliDocs())
