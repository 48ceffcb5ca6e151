import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'
import { readSettings } from '../settings/queries.ts'

/** What a new appointment starts with: who issues (by default the community's party branch), and the years of a term. */
export async function appointmentDefaults(store: Store): Promise<{ readonly issuer: string; readonly years: number }> {
  const [settings, profile] = [await readSettings(store), await readProfile(store)]
  return { issuer: settings.certificateIssuer.trim() || `${profile.name}党支部`, years: settings.termYears }
}
