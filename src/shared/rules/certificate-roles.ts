import type { PostingRole } from '../codes/posting-role.ts'

/** The roles whose appointment carries a certificate (聘书) with a number. */
export const certificateRoles = [
  'gridCaptain',
  'gridMember',
  'gridSupervisor',
] as const satisfies readonly PostingRole[]

/** Whether appointing to a role issues a certificate. */
export function carriesCertificate(role: PostingRole): boolean {
  return (certificateRoles as readonly PostingRole[]).includes(role) // widened, so that any role may be asked
}
