import { v7 as uuidv7 } from 'uuid'
import { chinaDate } from '../../../shared/dates.ts'
import { countyKey } from '../../../shared/entities/county-key.ts'
import { deviceKey } from '../../../shared/entities/device-key.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import { sentBundle } from '../../../shared/entities/sent-bundle.ts'
import type { WrittenBundle } from '../../bundle/bundle-writer.ts'
import { createDeviceKey, exportDeviceKey, type StoredDeviceKey } from '../../bundle/device-key.ts'
import { spokenFingerprint } from '../../bundle/party-key.ts'
import { readPublicKeyText } from '../../bundle/public-key-file.ts'
import type { Actor } from '../../store/actor.ts'
import { knownSchema } from '../../store/migrations/migrations.ts'
import { StaleRecordError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'
import { NoCountyKeyError, NotCountyKeyError, NothingToSendError } from './errors.ts'
import type { ExportTask } from './export-task.ts'
import { currentCountyKey, exportState, sentBundles, storedDeviceKey, type ShownKey } from './queries.ts'

/** How many bundles keep their bytes, so that the very same file can be given out again. Older ones keep hash and range. */
const keptBundles = 5

/** A county key as its file has it, nothing kept. @throws KeyFileError · NotCountyKeyError */
export function readCountyKey(text: string): Omit<ShownKey, 'id'> {
  const { role, name, fingerprint } = readPublicKeyText(text)
  if (role !== 'county') throw new NotCountyKeyError(role)
  return { name, fingerprint, spoken: spokenFingerprint(fingerprint) }
}

/**
 * Takes the county's public key from its file; the one before it is retired. Comparing the fingerprint by telephone is the
 * person's part. @throws KeyFileError · NotCountyKeyError
 */
export async function importCountyKey(store: Store, actor: Actor, text: string): Promise<RowOf<typeof countyKey>> {
  const key = readPublicKeyText(text)
  if (key.role !== 'county') throw new NotCountyKeyError(key.role)
  return await store.write(actor, { action: 'bundles.importCountyKey', entity: 'countyKey' }, async (unit) => {
    const all = await unit.db
      .selectFrom('countyKey')
      .select(['id', 'fingerprint'])
      .where('community', '=', unit.community)
      .execute()
    for (const { id, fingerprint } of all)
      if (fingerprint !== key.fingerprint) await unit.update(countyKey, id, { retired: 1 })
    const known = all.find((one) => one.fingerprint === key.fingerprint)
    if (known) return await unit.update(countyKey, known.id, { retired: 0 })
    return await unit.insert(countyKey, {
      name: key.name,
      recipient: key.recipient,
      signingKey: key.signingKey,
      fingerprint: key.fingerprint,
    })
  })
}

/** The key of this PC, its age half made at first use. */
export async function ensureDeviceKey(store: Store, actor: Actor, now: Date): Promise<StoredDeviceKey> {
  const known = await storedDeviceKey(store)
  if (known) return known.key
  const { privateKey } = await store.db
    .selectFrom('deviceState')
    .select('privateKey')
    .where('community', '=', store.community)
    .where('device', '=', store.device)
    .executeTakeFirstOrThrow()
  const profile = await readProfile(store)
  const stored = exportDeviceKey(await createDeviceKey(profile.name, now, privateKey))
  await store.write(actor, { action: 'bundles.createDeviceKey', entity: 'deviceKey' }, async (unit) => {
    await unit.insert(deviceKey, { device: store.device, stored: JSON.stringify(stored) })
  })
  return stored
}

/** A planned export: the task for the thread and the number its bundle will have. */
export interface PlannedExport {
  readonly task: ExportTask
  readonly number: number
  readonly recipient: { readonly name: string; readonly fingerprint: string }
}

/**
 * Plans the next bundle: the first is always full, later ones carry what came since. Nothing is written yet.
 * @throws NoCountyKeyError · NothingToSendError (incremental only)
 */
export async function planExport(
  store: Store,
  actor: Actor,
  wanted: { readonly full: boolean; readonly now: Date; readonly program: string },
): Promise<PlannedExport> {
  const county = await currentCountyKey(store)
  if (!county) throw new NoCountyKeyError()
  const key = await ensureDeviceKey(store, actor, wanted.now)
  const { lastBundle, pending } = await exportState(store)
  // A county that takes over has nothing yet: the first bundle for it is full as well.
  const full = wanted.full || lastBundle?.recipientFingerprint !== county.fingerprint
  if (!full && pending.length === 0) throw new NothingToSendError(lastBundle.number)
  const state = await store.db
    .selectFrom('deviceState')
    .select(['sequence', 'auditSequence', 'auditHash'])
    .where('community', '=', store.community)
    .where('device', '=', store.device)
    .executeTakeFirstOrThrow()
  const profile = await readProfile(store)
  return {
    number: (lastBundle?.number ?? 0) + 1,
    recipient: { name: county.name, fingerprint: county.fingerprint },
    task: {
      id: uuidv7(),
      kind: full ? 'full' : 'incremental',
      community: { code: store.community, name: profile.name },
      deviceKey: key,
      recipients: [
        {
          role: 'county',
          name: county.name,
          recipient: county.recipient,
          signingKey: county.signingKey,
          created: county.createdAt,
          fingerprint: county.fingerprint,
        },
      ],
      range: { from: full ? 1 : lastBundle.sequenceTo + 1, to: state.sequence },
      previous: lastBundle?.sha256 ?? null,
      schemaVersion: knownSchema,
      auditHead: { sequence: state.auditSequence, hash: state.auditHash },
      createdAt: wanted.now,
      program: wanted.program,
    },
  }
}

/**
 * Notes a written bundle and keeps its bytes: from here on it is frozen under its number.
 * @throws StaleRecordError when another export took the number meanwhile; that one holds, this one is thrown away.
 */
export async function noteBundle(
  store: Store,
  actor: Actor,
  plan: PlannedExport,
  written: WrittenBundle,
): Promise<RowOf<typeof sentBundle>> {
  const { task, number, recipient } = plan
  const changes = Object.values(written.manifest.counts).reduce((sum, one) => sum + one.put + one.set + one.remove, 0)
  return await store.write(
    actor,
    { action: 'bundles.export', entity: 'sentBundle', detail: { number, kind: task.kind, changes } },
    async (unit) => {
      const taken = await unit.db
        .selectFrom('sentBundle')
        .select('id')
        .where('community', '=', unit.community)
        .where('number', '>=', number)
        .executeTakeFirst()
      if (taken) throw new StaleRecordError(sentBundle.name, sentBundle.label)
      const row = await unit.insert(sentBundle, {
        bundleId: task.id,
        number,
        kind: task.kind,
        sequenceFrom: task.range.from,
        sequenceTo: task.range.to,
        changes,
        size: written.bytes.length,
        sha256: written.sha256,
        recipientFingerprint: recipient.fingerprint,
        recipientName: recipient.name,
      })
      await unit.putContent(row.id, written.bytes)
      const old = await unit.db
        .selectFrom('sentBundle')
        .select('id')
        .where('community', '=', unit.community)
        .where('number', '<=', number - keptBundles)
        .execute()
      for (const { id } of old) await unit.dropContent(id)
      return row
    },
  )
}

/** The bytes of a bundle as they were frozen, or null when it is too old to have kept them. */
export async function bundleBytes(store: Store, id: string): Promise<Uint8Array | null> {
  const row = await store.db
    .selectFrom('attachmentContent')
    .select('content')
    .where('community', '=', store.community)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}

/** File name of a bundle: office, number and China day; no person's name in it. */
export async function bundleFileName(store: Store, number: number): Promise<string> {
  const [bundle] = (await sentBundles(store)).filter((one) => one.number === number)
  return `${store.community}-${String(number).padStart(4, '0')}-${bundle ? chinaDate(new Date(bundle.createdAt)) : ''}.gzb`
}
