import { importDeviceKey, type StoredDeviceKey } from '../../bundle/device-key.ts'
import type { PublicKey } from '../../bundle/party-key.ts'
import { writeBundle, type WrittenBundle } from '../../bundle/bundle-writer.ts'
import type { Reader } from '../../store/database.ts'
import { attachmentContents, fullChanges, incrementalChanges, type SequenceRange } from './bundle-changes.ts'

/** Everything a bundle is made of besides the records themselves: plain data, for a worker thread. */
export interface ExportTask {
  readonly id: string
  readonly kind: 'full' | 'incremental'
  readonly community: { readonly code: string; readonly name: string }
  readonly deviceKey: StoredDeviceKey
  readonly recipients: readonly PublicKey[]
  readonly range: SequenceRange
  readonly previous: string | null
  readonly schemaVersion: number
  readonly auditHead: { readonly sequence: number; readonly hash: string }
  readonly createdAt: Date
  readonly program: string
}

/** Builds the bundle of a task from a store's reading connection. */
export async function buildBundle(db: Reader, task: ExportTask): Promise<WrittenBundle> {
  const { kind, range } = task
  const code = task.community.code
  return await writeBundle({
    id: task.id,
    kind,
    community: task.community,
    sender: await importDeviceKey(task.deviceKey),
    recipients: task.recipients,
    sequence: range,
    previous: task.previous,
    schemaVersion: task.schemaVersion,
    auditHead: task.auditHead,
    createdAt: task.createdAt,
    program: task.program,
    changes: kind === 'full' ? fullChanges(db, code, range) : incrementalChanges(db, code, range),
    attachments: attachmentContents(db, code, kind === 'full' ? null : range),
  })
}
