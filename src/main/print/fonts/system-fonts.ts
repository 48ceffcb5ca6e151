import { existsSync } from 'node:fs'
import { homedir } from 'node:os'

/** The faces of official documents that no free font with full cover replaces: the PC's own are used when installed. */
export type SystemFaceName = '仿宋' | '楷体' | '小标宋'

/** Finds an installed face; null when the PC has none. Injected, so that tests and the packaged app agree on layout. */
export type SystemFontLookup = (face: SystemFaceName) => string | null

/** A PC with none of the faces: every document is set in the bundled fonts. */
export const noSystemFonts: SystemFontLookup = () => null

/** File names by preference, as Windows, the 方正 and 文鼎 installers and Debian's packages write them. */
const FILE_NAMES: Readonly<Record<SystemFaceName, readonly string[]>> = {
  仿宋: ['simfang.ttf', 'FangSong.ttf', 'FZFSK.TTF', 'STFANGSO.TTF'],
  楷体: ['simkai.ttf', 'KaiTi.ttf', 'LXGWWenKai-Regular.ttf', 'FZKTK.TTF', 'STKAITI.TTF'],
  小标宋: ['FZXBSJW.TTF', 'FZXBSK.TTF', 'FZXBSJT.TTF', 'FZXiaoBiaoSong-B05S.ttf'],
}

/** The folders in which this system keeps fonts, the system's own first. */
function fontFolders(): string[] {
  const home = homedir()
  if (process.platform === 'win32') {
    const windows = process.env['SystemRoot'] ?? 'C:\\Windows'
    return [`${windows}\\Fonts`, `${home}\\AppData\\Local\\Microsoft\\Windows\\Fonts`]
  }
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', `${home}/Library/Fonts`]
  return ['/usr/share/fonts/truetype/lxgw-wenkai', '/usr/share/fonts', '/usr/local/share/fonts', `${home}/.fonts`]
}

/** Looks for the face among this PC's font files. */
export function installedFont(face: SystemFaceName): string | null {
  for (const folder of fontFolders()) {
    for (const name of FILE_NAMES[face]) {
      const path = `${folder}/${name}`
      if (existsSync(path)) return path
    }
  }
  return null
}
