import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** The mark by which @electron/fuses finds the switches in an executable, and the state of nine of them. */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009111111111'

/**
 * Writes a zip shaped like Electron's for Linux, with a script in place of the executable, into `folder`: where
 * Electron itself cannot be downloaded, packaging can still be done and tested up to the executable.
 */
export function writeStandInElectron(folder: string, version: string, arch: string): void {
  mkdirSync(folder, { recursive: true })
  const script = `#!/bin/sh\n# A stand-in for Electron: it shows that packaging works, and starts nothing.\nexit 1\n${FUSE_WIRE}\n`
  const zip = storedZip([
    ['electron', script, 0o755],
    ['version', version, 0o644],
    ['LICENSE', 'A stand-in; Electron’s own licence comes with Electron.\n', 0o644],
    ['LICENSES.chromium.html', '', 0o644],
    ['resources/default_app.asar', '', 0o644],
    ['locales/zh-CN.pak', '', 0o644],
  ])
  writeFileSync(join(folder, `electron-v${version}-linux-${arch}.zip`), zip)
}

/** A zip without compression (PKWARE APPNOTE 4.3): a header before each file, the directory, its end. */
function storedZip(files: readonly (readonly [name: string, content: string, mode: number])[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text, mode] of files) {
    const content = Buffer.from(text, 'latin1')
    const file = Buffer.from(name)
    // Version 2.0, no flags, stored, 1 January 1980.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(file.length, 22)
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, file, content)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE((mode | 0o100_000) * 0x1_0000, 6)
    entry.writeUInt32LE(offset, 10)
    // Made on Unix, so that the mode counts.
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), common, entry, file)
    offset += 4 + common.length + file.length + content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
