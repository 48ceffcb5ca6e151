/** Double surnames still borne (百家姓 and the censuses' lists). */
const DOUBLE = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 第五 轩辕 西门 拓跋 完颜'.split(
    ' ',
  ),
)

/** How many characters of a name are the surname: 2 for a double one when a given name follows, else 1; 0 for an empty name. */
export function surnameLength(characters: readonly string[]): number {
  if (characters.length === 0) return 0
  return characters.length > 2 && DOUBLE.has(`${characters[0] ?? ''}${characters[1] ?? ''}`) ? 2 : 1
}
