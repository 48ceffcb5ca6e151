import { expect, it } from 'vitest'
import { emptyMember, householdOf, type EntryValues } from '../../../../src/renderer/pages/residents/entry-values.ts'
import { ageText } from '../../../../src/renderer/pages/residents/resident-rows.ts'

const values: EntryValues = {
  buildingId: '019a0000-0000-7000-8000-000000000001',
  unit: '2',
  number: ' 502 ',
  householdNumber: '',
  registrationMatches: '01',
  populationKind: 'registered',
  from: null,
  members: [{ ...emptyMember('02'), person: { ...emptyMember().person, name: '王敏' } }, emptyMember(), emptyMember()],
}

it('leaves out the empty lines at the end, and reads a bare number as a unit', () => {
  const household = householdOf(values)
  expect(household.members).toHaveLength(1)
  expect(household.newDwelling).toEqual({ buildingId: values.buildingId, unit: '2单元', number: '502' })
})

it('keeps an empty line between two persons, so that a fault is shown at its line', () => {
  const second = { ...emptyMember('20'), person: { ...emptyMember().person, name: '李强' } }
  expect(householdOf({ ...values, members: [...values.members, second] }).members).toHaveLength(4)
})

it('asks for no door when no number was given', () => {
  expect(householdOf({ ...values, number: '' }).newDwelling).toBeUndefined()
})

it.each([
  ['1949-12-31', '2026-11-24', '76'],
  ['1949-11-24', '2026-11-24', '77'],
  ['2026-01-01', '2026-11-24', '0'],
  [null, '2026-11-24', ''],
])('the age of one born %s is on %s %j', (birth, today, age) => {
  expect(ageText(birth, today)).toBe(age)
})
