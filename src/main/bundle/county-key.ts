import { createPartyKey, publicKeyOf, type PartyKey } from './party-key.ts'
import { publicKeyText } from './public-key-file.ts'
import { secretKeyText } from './secret-key-file.ts'

/** The files `keys new-county` writes: names without a folder, and their text. */
export interface CountyKeyFiles {
  readonly key: PartyKey
  /** Given to the offices. */
  readonly publicFile: { readonly name: string; readonly text: string }
  /** Stays at the county: secret. */
  readonly secretFile: { readonly name: string; readonly text: string }
}

/** A new key for the office that receives bundles, and its two files. `name` is what the offices see (略阳县社区网格办). */
export async function createCountyKey(of: { name: string; now: Date; passphrase?: string }): Promise<CountyKeyFiles> {
  const key = await createPartyKey({ role: 'county', name: of.name, now: of.now })
  const base = `县级密钥-${of.name.replaceAll(/[\\/:*?"<>|\s\p{Cc}]/gu, '').slice(0, 40)}`
  return {
    key,
    publicFile: { name: `${base}.gzkey`, text: publicKeyText(publicKeyOf(key)) },
    secretFile: { name: `${base}.私钥.txt`, text: await secretKeyText(key, of.passphrase) },
  }
}
