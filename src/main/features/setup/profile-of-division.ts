import type { communityProfile } from '../../../shared/entities/community-profile.ts'
import type { InputOf } from '../../../shared/entities/entity.ts'
import type { DivisionPath } from './divisions.ts'

/** What a new office's own record is made of. */
export type NewProfile = InputOf<typeof communityProfile>

/** The profile of a community by the national list, names as documents print them; undefined above a community. */
export function profileOfDivision({ division, path }: DivisionPath): NewProfile | undefined {
  if (division.level !== 'community') return undefined
  const nameOf = (level: string): string | null => path.find((one) => one.level === level)?.displayName ?? null
  return {
    code: division.code,
    officialName: division.name,
    name: division.displayName,
    province: nameOf('province'),
    city: nameOf('city'),
    county: nameOf('county'),
    subdistrict: nameOf('subdistrict'),
  }
}
