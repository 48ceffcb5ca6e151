import { join } from 'node:path'
import { openDivisions } from '../features/setup/divisions.ts'
import { profileOfDivision, type NewProfile } from '../features/setup/profile-of-division.ts'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

/** The profile of the community a 12-digit code names. @throws UsageError for a code that is no community's. */
export function communityOf(call: Call, code: string): NewProfile {
  const divisions = openDivisions(join(call.resources, 'divisions', 'communities-2023.txt.br'))
  const found = divisions.findByCode(code)
  const profile = found && profileOfDivision(found)
  if (!profile) throw new UsageError(`${code} 不是社区的 12 位区划代码。`, call.command)
  return profile
}
