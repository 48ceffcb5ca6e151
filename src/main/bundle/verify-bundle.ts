import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { inspectEnvelope } from './age-envelope.ts'
import { openBundle, type OpenOptions } from './bundle-reader.ts'
import { BundleTooLargeError } from './errors/bundle-too-large-error.ts'
import { BUNDLE_LIMITS } from './limits.ts'
import type { Manifest } from './manifest.ts'

/** What was checked. `envelope`: only the structure of the encryption, since no key was given; the content stays unknown. */
export type BundleCheck =
  | {
      readonly level: 'full'
      readonly sha256: string
      readonly size: number
      readonly text: string
      readonly manifest: Manifest
    }
  | { readonly level: 'envelope'; readonly sha256: string; readonly size: number; readonly text: string }

/**
 * Checks a bundle, given as bytes or as a path. With an identity everything is verified; without one the result says
 * plainly that signature and content were not.
 * @throws one of the errors of ./errors, or the system's error when the file cannot be read.
 */
export async function verifyBundle(
  source: Uint8Array | string,
  options: OpenOptions & { identity?: string | readonly string[] } = {},
): Promise<BundleCheck> {
  const limit = (options.limits ?? BUNDLE_LIMITS).file
  if (typeof source === 'string' && (await stat(source)).size > limit) throw new BundleTooLargeError({ limit })
  const bytes = typeof source === 'string' ? await readFile(source) : source
  if (options.identity !== undefined) {
    const { manifest, sha256 } = await openBundle(bytes, options.identity, options)
    return { level: 'full', sha256, size: bytes.length, manifest, text: fullText(manifest) }
  }
  if (bytes.length > limit) throw new BundleTooLargeError({ limit })
  const { recipients, label } = inspectEnvelope(bytes)
  const length = label ? '文件长度完整。' : '文件未标明长度，无法判断是否完整。'
  return {
    level: 'envelope',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    text: `未提供密钥，只检查了加密外层：有 ${String(recipients)} 个接收方。${length}签名和内容未检查。`,
  }
}

function fullText(manifest: Manifest): string {
  const { sequence, counts, parts, kind, community } = manifest
  const lines = Object.values(counts).reduce((sum, { put, set, remove }) => sum + put + set + remove, 0)
  const range = sequence.to < sequence.from ? '没有变更' : `变更序号 ${String(sequence.from)}–${String(sequence.to)}`
  return `数据包完整，签名和内容均已核对：${community.name}，${kind === 'full' ? '全量' : '增量'}，${range}，记录 ${String(lines)} 行，附件及其他部分 ${String(parts.length - 1)} 个。`
}
