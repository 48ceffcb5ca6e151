import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { person } from '../../../src/shared/entities/person.ts'
import { openOffice } from '../../support/api.ts'
import { actor } from '../../support/stores.ts'

const canaries = ['金丝雀某某', '13799998888'] as const

it('leaves no name and no number in clear text in any file of the data folder, open or closed', async () => {
  const office = await openOffice()
  const { store } = office.app.office.opened() ?? expect.fail('open')
  await store.write(actor, { action: 'people.create' }, async (unit) => {
    for (let index = 0; index < 200; index++)
      await unit.insert(person, { name: canaries[0], phone: canaries[1], note: `${canaries[0]}${String(index)}` })
  })
  // A sort that spills: with the default temp_store this wrote names into a temporary file.
  await store.db.selectFrom('person').selectAll().orderBy('note').execute()
  expect(leaks(office.root)).toEqual([])
  await office.app.office.lock()
  expect(leaks(office.root)).toEqual([])
  await office.close()
})

/** The files below a folder in which a canary can be read, in any encoding a PC would use. */
function leaks(folder: string): readonly string[] {
  const forms = canaries.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}
