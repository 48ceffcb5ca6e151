import { publicKeyOf, spokenFingerprint } from '../../bundle/party-key.ts'
import { importDeviceKey, type StoredDeviceKey } from '../../bundle/device-key.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { countyKey } from '../../../shared/entities/county-key.ts'
import type { sentBundle } from '../../../shared/entities/sent-bundle.ts'
import type { Store } from '../../store/store.ts'
import { exportedEntities } from './exported-entities.ts'

/** A public key with its fingerprint as it is read over the telephone. */
export interface ShownKey {
  readonly id: string
  readonly name: string
  readonly fingerprint: string
  /** Eight groups of five digits. */
  readonly spoken: string
}

/** What the export screen shows: derived from the records, never from hope. */
export interface ExportState {
  readonly countyKey: ShownKey | null
  readonly deviceKey: ShownKey | null
  readonly lastBundle: RowOf<typeof sentBundle> | null
  /** Changes that no bundle carries yet, by kind of record. */
  readonly pending: readonly { readonly entity: string; readonly count: number }[]
}

/** The county's key in use: the newest that is not retired. */
export async function currentCountyKey(store: Store): Promise<RowOf<typeof countyKey> | null> {
  const row = await store.db
    .selectFrom('countyKey')
    .selectAll()
    .where('community', '=', store.community)
    .where('retired', '=', 0)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** The bundles this PC wrote, newest first. */
export async function sentBundles(store: Store): Promise<readonly RowOf<typeof sentBundle>[]> {
  return await store.db
    .selectFrom('sentBundle')
    .selectAll()
    .where('community', '=', store.community)
    .orderBy('number', 'desc')
    .execute()
}

/** The stored key of this PC, or null before the first use. */
export async function storedDeviceKey(store: Store): Promise<{ id: string; key: StoredDeviceKey } | null> {
  const row = await store.db
    .selectFrom('deviceKey')
    .select(['id', 'stored'])
    .where('community', '=', store.community)
    .where('device', '=', store.device)
    .executeTakeFirst()
  return row ? { id: row.id, key: JSON.parse(row.stored) as StoredDeviceKey } : null // written by `ensureDeviceKey`
}

/** Everything the export screen needs. */
export async function exportState(store: Store): Promise<ExportState> {
  const [county, device, [last]] = await Promise.all([
    currentCountyKey(store),
    storedDeviceKey(store),
    sentBundles(store),
  ])
  const pending = await store.db
    .selectFrom('changeLog')
    .select(['entity', (build) => build.fn.countAll<number>().as('count')])
    .where('community', '=', store.community)
    .where('sequence', '>', last?.sequenceTo ?? 0)
    .where('entity', 'in', exportedEntities)
    .groupBy('entity')
    .orderBy('entity')
    .execute()
  const own = device ? publicKeyOf(await importDeviceKey(device.key)) : null
  return {
    countyKey: county && {
      id: county.id,
      name: county.name,
      fingerprint: county.fingerprint,
      spoken: spokenFingerprint(county.fingerprint),
    },
    deviceKey:
      own && device
        ? { id: device.id, name: own.name, fingerprint: own.fingerprint, spoken: spokenFingerprint(own.fingerprint) }
        : null,
    lastBundle: last ?? null,
    pending,
  }
}
