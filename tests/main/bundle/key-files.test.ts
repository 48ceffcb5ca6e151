import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCountyKey } from '../../../src/main/bundle/county-key.ts'
import { createDeviceKey, deviceId, exportDeviceKey, importDeviceKey } from '../../../src/main/bundle/device-key.ts'
import { writeBundle } from '../../../src/main/bundle/bundle-writer.ts'
import { openBundle } from '../../../src/main/bundle/bundle-reader.ts'
import { KeyFileError } from '../../../src/main/bundle/errors/key-file-error.ts'
import { KeyPassphraseError } from '../../../src/main/bundle/errors/key-passphrase-error.ts'
import { publicKeyOf, spokenFingerprint } from '../../../src/main/bundle/party-key.ts'
import { publicKeyText, readPublicKeyText } from '../../../src/main/bundle/public-key-file.ts'
import { readIdentityText, readSecretKeyText, secretKeyText } from '../../../src/main/bundle/secret-key-file.ts'
import { newDevice } from '../../../src/main/store/device.ts'
import { deviceFingerprint, signingKeySeed } from '../../../src/main/bundle/signing-key.ts'
import { sampleContent, testKey } from '../../support/bundle-sample.ts'
import { runTool } from '../../support/run-tool.ts'

const NOW = new Date('2026-11-24T01:02:03.000Z')
/** A low scrypt factor: the strength is age's, the tests are about the file. */
const QUICK = 10

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-keys-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function fault(of: string): Promise<unknown> {
  return readSecretKeyText(of).catch((error: unknown) => error)
}

describe('a public key file', () => {
  test('is read back, also after Windows Notepad saved it', async () => {
    const key = publicKeyOf(await testKey('county'))
    const text = publicKeyText(key)
    expect(readPublicKeyText(text)).toEqual(key)
    expect(readPublicKeyText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(key)
  })

  test('holds no secret', async () => {
    const county = await testKey('county')
    const text = publicKeyText(publicKeyOf(county))
    expect(text).not.toContain('AGE-SECRET')
    expect(text).not.toContain(Buffer.from(signingKeySeed(county.signing)).toString('base64'))
  })

  test('with one key exchanged is refused by its fingerprint', async () => {
    const county = publicKeyOf(await testKey('county'))
    const stranger = publicKeyOf(await testKey('stranger'))
    const text = publicKeyText(county).replace(county.recipient, stranger.recipient)
    expect(() => readPublicKeyText(text)).toThrow(
      expect.objectContaining({ code: 'KEY_FILE', data: { fault: 'fingerprint' } }),
    )
  })

  test.each([
    ['', 'foreign'],
    ['{}', 'foreign'],
    ['{"format":"gezhongban-key","version":1}', 'foreign'],
    ['{"format":"gezhongban-key","version":2}', 'newer'],
  ] as const)('that reads %s is refused as %s', (text, fault) => {
    try {
      readPublicKeyText(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(KeyFileError)
      expect(error).toMatchObject({ data: { fault } })
    }
  })

  test('shows the fingerprint as eight groups of five digits, another one for every key', async () => {
    const shown = await Promise.all(
      (['office', 'county', 'department', 'stranger'] as const).map(async (name) =>
        spokenFingerprint(publicKeyOf(await testKey(name)).fingerprint),
      ),
    )
    expect(shown.every((text) => /^(\d{5} ){7}\d{5}$/.test(text))).toBe(true)
    expect(new Set(shown).size).toBe(4)
    expect(spokenFingerprint('00000001ffffffff')).toBe('00001 67295')
  })
})

describe('a secret key file', () => {
  test('is read back whole', async () => {
    const key = await testKey('county')
    const back = await readSecretKeyText(await secretKeyText(key))
    expect({ ...back, signing: signingKeySeed(back.signing) }).toEqual({ ...key, signing: signingKeySeed(key.signing) })
  })

  test('with a passphrase shows nothing and opens with it only', async () => {
    const key = await testKey('county')
    const text = await secretKeyText(key, '口令一二三', QUICK)
    expect(text).not.toContain('AGE-SECRET')
    expect((await readSecretKeyText(text, '口令一二三')).identity).toBe(key.identity)
    await expect(readSecretKeyText(text, '口令')).rejects.toThrow(KeyPassphraseError)
    await expect(readSecretKeyText(text)).rejects.toMatchObject({ code: 'KEY_PASSPHRASE', data: { given: false } })
  })

  test('with a changed line, of another program or of a newer version is refused', async () => {
    const text = await secretKeyText(await testKey('county'))
    const other = await testKey('stranger')
    expect(await fault(text.replace(/^AGE.*$/m, other.identity))).toMatchObject({ data: { fault: 'fingerprint' } })
    expect(await fault(text.replace(/^AGE.*$/m, 'AGE-SECRET-KEY-1X'))).toMatchObject({ data: { fault: 'foreign' } })
    expect(await fault(text.replace('version 1', 'version 2'))).toMatchObject({ data: { fault: 'newer' } })
    expect(await fault('hello')).toMatchObject({ data: { fault: 'foreign' } })
  })

  test('is an identity file for the age command', async () => {
    const { bytes } = await writeBundle(await sampleContent())
    const path = join(folder, 'county.txt')
    writeFileSync(path, await secretKeyText(await testKey('county')))
    const opened = runTool('age', ['-d', '-i', path], { input: bytes })
    expect(opened.status).toBe(0)
    expect(opened.stdout.toString('latin1', 0, 13)).toBe('manifest.json')
  })
})

describe('an identity for opening', () => {
  test('comes from our secret key file, protected or not, and from a file of age-keygen', async () => {
    const key = await testKey('county')
    expect(await readIdentityText(await secretKeyText(key))).toBe(key.identity)
    expect(await readIdentityText(await secretKeyText(key, '口令', QUICK), '口令')).toBe(key.identity)
    expect(await readIdentityText(runTool('age-keygen', []).stdout.toString())).toMatch(/^AGE-SECRET-KEY-1\w{58}$/)
    await expect(readIdentityText('AGE-SECRET-KEY-1')).rejects.toMatchObject({ code: 'KEY_FILE' })
  })
})

describe('new keys', () => {
  test('of a county come as two files that belong together', async () => {
    const { key, publicFile, secretFile } = await createCountyKey({ name: '略阳县/网格办', now: NOW })
    expect(publicFile.name).toBe('县级密钥-略阳县网格办.gzkey')
    expect(readPublicKeyText(publicFile.text)).toEqual(publicKeyOf(await readSecretKeyText(secretFile.text)))
    const { bytes } = await writeBundle(await sampleContent({ recipients: [readPublicKeyText(publicFile.text)] }))
    expect((await openBundle(bytes, key.identity)).manifest.recipients[0]?.name).toBe('略阳县/网格办')
  })

  test('of a device keep the identity the store has made', async () => {
    const device = newDevice()
    const key = await createDeviceKey('一号机', NOW, device.privateKey)
    expect(deviceId(key)).toBe(device.id)
    expect(deviceFingerprint(key.signing.publicKey)).toBe(device.fingerprint)
  })

  test('of a device survive the store as text and give the device part of a stamp', async () => {
    const key = await createDeviceKey('一号机', NOW)
    const back = await importDeviceKey(exportDeviceKey(key))
    expect(publicKeyOf(back)).toEqual(publicKeyOf(key))
    expect(deviceId(back)).toMatch(/^[0-9a-f]{12}$/)
    expect(deviceId(back)).not.toBe(deviceId(await createDeviceKey('二号机', NOW)))
  })
})
