import { BundleForeignError } from './errors/bundle-foreign-error.ts'
import { BundleManifestError } from './errors/bundle-manifest-error.ts'
import { BundleNewerError } from './errors/bundle-newer-error.ts'
import { BundleSuiteError } from './errors/bundle-suite-error.ts'
import { BUNDLE_SUITE, BUNDLE_VERSION, manifestHeadSchema, manifestSchema, type Manifest } from './manifest.ts'

/**
 * The manifest of its bytes; a newer version or another suite is named before anything else is judged.
 * @throws BundleForeignError, BundleNewerError, BundleSuiteError, BundleManifestError
 */
export function readManifest(bytes: Uint8Array): Manifest {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new BundleForeignError({ cause })
  }
  const head = manifestHeadSchema.safeParse(json)
  if (!head.success) throw new BundleForeignError()
  if (head.data.version > BUNDLE_VERSION) throw new BundleNewerError(head.data.version, BUNDLE_VERSION)
  if (head.data.suite !== BUNDLE_SUITE) throw new BundleSuiteError(head.data.suite)
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) throw new BundleManifestError(parsed.error.issues[0]?.path.join('.') ?? '')
  return parsed.data
}
