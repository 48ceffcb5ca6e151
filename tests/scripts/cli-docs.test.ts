import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cliDocs } from '../../scripts/tasks/support/cli-docs.ts'

it('docs/cli.md says what --help says (else run: node scripts/make-cli-docs.ts)', () => {
  expect(readFileSync('docs/cli.md', 'utf8')).toBe(cliDocs())
})
