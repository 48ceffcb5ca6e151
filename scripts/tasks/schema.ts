import { writeFileSync } from 'node:fs'
import { wantedSchema } from '../../src/main/store/schema.ts'

// Writes the schema the entities want. Until the first release this is also migration 1; afterwards a change of an
// entity needs a migration of its own, and this file only renews the snapshot that the tests compare with.
const text = `${JSON.stringify(wantedSchema(), null, 1)}\n`
writeFileSync('src/main/store/migrations/0001-initial.json', text)
writeFileSync('tests/main/store/schema-snapshot.json', text)
