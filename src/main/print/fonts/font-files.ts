import { fileURLToPath } from 'node:url'

/**
 * Where the bundled font files lie. Full TrueType faces, each with all 8105 characters of 通用规范汉字表 (domain.md §8).
 * The packaged app passes the paths under its resources; a checkout and the tests use `npmFontFiles()`.
 */
export interface FontFiles {
  /** 宋体, regular. */
  readonly song: string
  /** 宋体, bold: titles, the stand-in for 小标宋. */
  readonly songBold: string
  /** 黑体 for small text and tables. */
  readonly hei: string
  /** 黑体, medium: headings. */
  readonly heiMedium: string
}

const NOTO_SERIF = '@expo-google-fonts/noto-serif-sc'
const NOTO_SANS = '@expo-google-fonts/noto-sans-sc'

/** The font files of the npm packages this checkout has installed. */
export function npmFontFiles(): FontFiles {
  return {
    song: packageFile(`${NOTO_SERIF}/400Regular/NotoSerifSC_400Regular.ttf`),
    songBold: packageFile(`${NOTO_SERIF}/700Bold/NotoSerifSC_700Bold.ttf`),
    hei: packageFile(`${NOTO_SANS}/400Regular/NotoSansSC_400Regular.ttf`),
    heiMedium: packageFile(`${NOTO_SANS}/500Medium/NotoSansSC_500Medium.ttf`),
  }
}

/** The same files laid flat in one folder, as the packaged app has them under its resources. */
export function fontFilesIn(directory: string): FontFiles {
  return {
    song: `${directory}/NotoSerifSC_400Regular.ttf`,
    songBold: `${directory}/NotoSerifSC_700Bold.ttf`,
    hei: `${directory}/NotoSansSC_400Regular.ttf`,
    heiMedium: `${directory}/NotoSansSC_500Medium.ttf`,
  }
}

function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}
