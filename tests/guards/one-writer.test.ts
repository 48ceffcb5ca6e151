import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Everything that changes the store goes through the unit of work. The reading connection cannot write (the database
// itself refuses); this guard keeps `unit.db`, the same connection inside a transaction, from being used for it.
it('nothing outside the store’s room writes to the database', () => {
  const writes =
    /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(|sql`\s*(?:insert|update|delete|drop|alter)\b/i
  const offenders = globSync('src/**/*.{ts,tsx}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/main/store/'))
    .filter((file) => writes.test(readFileSync(file, 'utf8')))
  expect(offenders).toEqual([])
})
