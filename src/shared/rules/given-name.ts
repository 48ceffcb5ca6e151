import { charactersOf } from './text-width.ts'

/** Double surnames in use; any other name begins with a surname of one character. */
const DOUBLE_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
    '宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 ' +
    '微生 梁丘 左丘 东门 西门 第五'
  ).split(' '),
)

/**
 * How many characters of a name come before its given name: a surname of one or two, all before the first `·` of a
 * minority name. A name of two characters has a surname of one even where both look like a double one.
 */
export function surnameLength(name: string): number {
  const characters = charactersOf(name)
  const dot = characters.indexOf('·')
  if (dot > 0) return dot + 1
  return characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
}

/** The given name, empty for a name of one character: 建国 of 张建国, 晓棠 of 欧阳晓棠. */
export function givenNameOf(name: string): string {
  return charactersOf(name).slice(surnameLength(name)).join('')
}
