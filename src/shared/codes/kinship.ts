import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

const LINE =
  '01本人 02户主 10配偶 11夫 12妻 20子 21独生子 22长子 23次子 24三子 25四子 26五子 27养子或继子 28女婿 29其他儿子 30女 31独生女 ' +
  '32长女 33次女 34三女 35四女 36五女 37养女或继女 38儿媳 39其他女儿 40孙辈 41孙子 42孙女 43外孙子 44外孙女 45孙媳 46孙婿 47曾孙子 ' +
  '48曾孙女 49其他孙辈 50父母 51父 52母 53公公 54婆婆 55岳父 56岳母 57继父或养父 58继母或养母 59其他父母 60祖辈 61祖父 62祖母 ' +
  '63外祖父 64外祖母 65配偶的祖辈 66曾祖父 67曾祖母 68配偶的曾祖辈 69其他祖辈 70兄弟姐妹 71兄 72嫂 73弟 74弟媳 75姐 76姐夫 77妹 ' +
  '78妹夫 79其他兄弟姐妹 80其他 81伯父 82伯母 83叔父 84婶母 85舅父 86舅母 87姨夫 88姨母 89姑父 90姑母 91堂兄弟姐妹 92表兄弟姐妹 ' +
  '93侄子 94侄女 95外甥 96外甥女 97其他亲属 99非亲属'

/** What households write. A bare 父亲 or 儿子 means the person named by the head. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '02': ['户主本人'],
  '11': ['丈夫'],
  '12': ['妻子'],
  '20': ['儿子'],
  '27': ['养子', '继子'],
  '30': ['女儿'],
  '37': ['养女', '继女'],
  '40': ['孙子女'],
  '43': ['外孙'],
  '51': ['父亲'],
  '52': ['母亲'],
  '57': ['继父', '养父'],
  '58': ['继母', '养母'],
  '61': ['爷爷'],
  '62': ['奶奶'],
  '63': ['外公', '姥爷'],
  '64': ['外婆', '姥姥'],
  '71': ['哥哥', '兄长'],
  '73': ['弟弟'],
  '75': ['姐姐'],
  '77': ['妹妹'],
  '97': ['亲属'],
  '99': ['租客', '同住', '其他非亲属'],
}

/** 与户主关系, GB/T 4761 (domain §3.4); `…9 其他` gets the word of its group so that a label means one code. */
export const kinshipCodes: CodeTable = {
  name: 'kinship',
  title: '与户主关系',
  source: 'GB/T 4761',
  matchesByCode: true,
  entries: codeEntries(LINE, ALIASES),
}

/** The head as the relation to the head. `01` 本人 is written for the same by older lists. */
export const HEAD_RELATION = '02'

/** Whether a relation says that the person is the head. */
export function isHeadRelation(code: string | null): boolean {
  return code === HEAD_RELATION || code === '01'
}
