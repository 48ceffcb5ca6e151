import type { dwelling } from '../../../shared/entities/dwelling.ts'
import type { InputOf } from '../../../shared/entities/entity.ts'

/** The doors of a building by its pattern: unit 1, 101, 102, 201 …; without units just the numbers. */
export function dwellingRows(
  buildingId: string,
  pattern: { readonly units: number; readonly floors: number; readonly perFloor: number },
): readonly InputOf<typeof dwelling>[] {
  const rows: InputOf<typeof dwelling>[] = []
  for (let unit = 1; unit <= Math.max(1, pattern.units); unit += 1)
    for (let floor = 1; floor <= pattern.floors; floor += 1)
      for (let door = 1; door <= pattern.perFloor; door += 1)
        rows.push({
          buildingId,
          unit: pattern.units === 0 ? null : `${String(unit)}单元`,
          number: `${String(floor)}${String(door).padStart(2, '0')}`,
          floor,
        })
  return rows
}
