import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'

let office: TestOffice

beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
})

it('an office enters a household, finds it, reads its card and looks at a number, which is noted', async () => {
  const { api } = office
  const grid = await api.grids.create.mutate({
    name: '第一网格',
    level: 3,
    kind: 'residential',
    validFrom: '2026-01-01',
  })
  const estate = await api.places.createCompound.mutate({ name: '嘉陵花园' })
  const house = await api.places.createBuilding.mutate({ compoundId: estate.id, name: '3号楼', gridId: grid.id })
  await api.places.createDwellings.mutate({ buildingId: house.id, pattern: { units: 1, floors: 2, perFloor: 2 } })
  const made = await api.residents.createHousehold.mutate({
    household: { number: '000123' },
    newDwelling: { buildingId: house.id, unit: '1单元', number: '202' },
    from: '2026-01-05',
    members: [
      { person: { name: '王敏', identityNumber: '11010519491231002X' }, residency: { relationToHead: '02' } },
      {
        person: { name: '李强' },
        residency: { relationToHead: '11', populationKind: 'overseas', documentNumber: 'E12345678' },
      },
    ],
  })
  const list = await api.residents.list.query({ filter: { q: '嘉陵 202' } })
  expect(list.rows.map((row) => row.name)).toEqual(['王敏', '李强'])
  expect(await api.residents.count.query({ kind: 'overseas' })).toEqual({ count: 1 })
  const card = await api.residents.card.query({ personId: made.personIds[1] ?? '' })
  expect(card.residencies[0]).toMatchObject({ maskedDocument: '******678', populationKind: 'overseas' })
  const asked = { id: card.residencies[0]?.id ?? '', field: 'documentNumber' } as const
  expect(await api.residents.revealResidency.mutate(asked)).toEqual({ value: 'E12345678' })
  const store = office.app.office.opened()?.store
  const looks = await store?.db.selectFrom('audit').selectAll().where('action', '=', 'residents.reveal').execute()
  expect(looks).toMatchObject([{ recordId: asked.id, detail: '{"field":"documentNumber"}' }])
})

it('restricted marks are shown for a reason, and cannot be listed', async () => {
  const { api } = office
  const { rows } = await api.residents.list.query({ filter: { q: '王敏' } })
  const personId = rows[0]?.personId ?? ''
  await api.residents.markGroup.mutate({ personId, group: 'releasedPerson', from: '2026-11-01' })
  expect((await api.residents.card.query({ personId })).restrictedMarks).toBe(1)
  expect((await refusal(api.residents.revealMarks.mutate({ personId, reason: '' }))).code).toBe('INPUT_INVALID')
  expect(await api.residents.revealMarks.mutate({ personId, reason: '季度走访' })).toMatchObject([
    { group: 'releasedPerson' },
  ])
  expect((await refusal(api.residents.list.query({ filter: { group: 'releasedPerson' } }))).code).toBe('INPUT_INVALID')
})
