import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder, programFolders } from '../../src/main/host-folders.ts'

describe('the data folder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'C:\\Users\\王\\AppData\\Local' }, 'C:\\Users\\王\\AppData\\Local\\gezhongban'],
    ['win32', {}, 'C:\\Users\\王\\AppData\\Local\\gezhongban'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/gezhongban'],
    ['win32', { GEZHONGBAN_DATA: 'D:\\格中办' }, 'D:\\格中办'],
    ['linux', { GEZHONGBAN_DATA: '' }, 'C:\\Users\\王/.local/share/gezhongban'],
  ])('on %s with %j is %s', (platform, env, folder) => {
    expect(defaultDataFolder(platform, env, 'C:\\Users\\王')).toBe(folder)
  })
})

const seen = (file: string): ReturnType<typeof programFolders> =>
  programFolders(pathToFileURL(join('/opt/gzb', file)).href)

it('the program’s folders are the same seen from source and from the build', () => {
  expect(seen('src/main/web/main.ts')).toEqual(seen('dist/main/web/main.js'))
  expect(seen('src/main/web/main.ts').rendererFolder).toBe(join('/opt/gzb', 'dist', 'renderer'))
})
