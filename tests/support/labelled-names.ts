import { readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import type { SeededRandom } from '../../src/main/features/demo/seeded-random.ts'

/** By frequency; the first hundred surnames bear about 85 % of the people. */
const SURNAMES = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶黎贺毛段郝顾龚邵覃武钱戴严莫孔汤向常温康施文牛樊葛邢安齐易乔庞颜倪章鲁俞岳翟申耿关兰焦柳祝单仇解区欧阳',
)
const OLD = Array.from(
  '英兰秀玉华珍芳明珍文建国淑桂凤云生德贵清荣福林成春光志永金义忠祥财富树根梅香莲莉琴菊花喜连发安保才军学新民东全长正先世大天兴启仁庭怀',
)
const MIDDLE = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂鹏辉建红斌波飞燕玲华宁健俊凯莉萍婷雪峰海琳梅亮丹晶鑫倩洁龙宏志国海晓春小文秀玉金永友琴勤晨欣',
)
const YOUNG = Array.from(
  '子梓涵轩宇浩怡欣萱涵佳雨诗博一思语嘉俊泽睿瑞晨依奕琪熙妍可乐瑶辰铭悦阳昊彤雅若心艺文玥馨宸果诺桐沐芸霖皓恩羽源航恒',
)
/** Looks that a copyist confuses, chosen without a look at the program's own table: some are in it, some are not. */
const LOOKALIKES =
  '伟纬 婷停 玲铃 峰锋 晴睛 萍苹 洁浩 辉晖 健建 娟捐 海侮 丽而 敏教 静净 燕蒸 晶昌 雪霄 梅悔 洋详 凯剀 倩清 琳彬 斌武 俊峻 明朋 春看 志忘 兰三 芳芬 英芙 荣菜 云去 生牛 德徳 清情 林材 成戍 光先 永水 金全 祥详 财材 富冨 香杳 菊掬 花化 连莲 安宁 学字 正止 先光 世甘 天夭 大太 仁任 怀坏 梓样 涵函 轩杆 宇字 浩洁 怡治 欣炘 萱宣 佳住 博搏 语浯 嘉喜 泽择 睿容 晨辰 依侬 琪淇 熙煕 妍研 瑶摇 铭名 悦说 阳阴 昊吴 彤丹 若苦 心必 艺芝 馨磬 宸晨 诺若 桐铜 沐沭 霖霜 皓浩 恩思 源原 航舫 恒桓'

/** Characters of the standard list by their first reading without tone, the commonest third of them first. */
const soundOf = new Map<string, string>()
const bySound = new Map<string, string[]>()
{
  const common = Array.from(readFileSync('tests/fixtures/tongyong-guifan-8105.txt', 'utf8').replace(/\s/g, '')).slice(
    0,
    3500,
  )
  for (const character of new Set([...common, ...SURNAMES, ...OLD, ...MIDDLE, ...YOUNG])) {
    const sound = pinyin(character, { toneType: 'none', v: true })
    soundOf.set(character, sound)
    bySound.set(sound, [...(bySound.get(sound) ?? []), character])
  }
}
const looks = new Map<string, readonly string[]>()
for (const [one = '', other = ''] of LOOKALIKES.split(' ').map((pair) => Array.from(pair))) {
  looks.set(one, [...(looks.get(one) ?? []), other])
  looks.set(other, [...(looks.get(other) ?? []), one])
}

/** The reading of a name as the store would keep it: `li you qin`. */
export function readingOfName(name: string): string {
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
  return parts
    .flatMap((part) => part.toLowerCase().split(/[\s·]+/u))
    .filter((each) => each !== '')
    .join(' ')
}

/** A surname by its frequency. */
export function someSurname(random: SeededRandom): string {
  return ranked(SURNAMES, random, 1.6).replace('欧', '欧阳')
}

/** A given name as people born in a year bear it: frequent characters frequent, one character mostly around 1985. */
export function someGivenName(random: SeededRandom, birthYear: number): string {
  const list = birthYear < 1966 ? OLD : birthYear < 2000 ? MIDDLE : YOUNG
  const isSingle = random.below(100) < (birthYear < 1966 ? 14 : birthYear < 2000 ? 38 : 10)
  const first = ranked(list, random, 1.3)
  return isSingle ? first : first + ranked(list, random, 1.1)
}

/** A sister's or a brother's name: one character is the family's, the other sounds or looks like it or is any. */
export function siblingName(random: SeededRandom, given: string, birthYear: number): string {
  const [first = '', second] = Array.from(given)
  if (second === undefined) return ranked(birthYear < 2000 ? MIDDLE : YOUNG, random, 1.1)
  return first + ranked(birthYear < 1966 ? OLD : birthYear < 2000 ? MIDDLE : YOUNG, random, 1.1)
}

/** The name with one given character taken for another of the same sound, as a pinyin keyboard offers them; null when none exists. */
export function homophoneSlip(random: SeededRandom, name: string): string | null {
  return changed(random, name, (character) =>
    (bySound.get(soundOf.get(character) ?? '') ?? []).filter((each) => each !== character).slice(0, 12),
  )
}

/** The name with one character taken for another of like looks; null when none is known. */
export function lookalikeSlip(random: SeededRandom, name: string): string | null {
  return changed(random, name, (character) => looks.get(character) ?? [])
}

/** The name as heard by somebody who does not tell zh from z, n from l, -ng from -n; null when nothing changes. */
export function dialectSlip(random: SeededRandom, name: string): string | null {
  return changed(random, name, (character) => {
    const sound = soundOf.get(character) ?? ''
    const others = [
      sound.replace(/^([zcs])h/, '$1'),
      sound.replace(/^([zcs])(?!h)/, '$1h'),
      sound.replace(/ng$/, 'n'),
      sound.replace(/([ei]n|an)$/, '$1g'),
      sound.replace(/^n/, 'l'),
      sound.replace(/^l/, 'n'),
    ]
    return others.filter((each) => each !== sound).flatMap((each) => (bySound.get(each) ?? []).slice(0, 4))
  })
}

function changed(random: SeededRandom, name: string, choices: (character: string) => readonly string[]): string | null {
  const characters = Array.from(name)
  const places = characters.flatMap((character, at) =>
    at > 0 || random.below(8) === 0 ? choices(character).map((to) => [at, to] as const) : [],
  )
  const [first, ...others] = places
  if (first === undefined) return null
  const [at, to] = random.pick([first, ...others])
  return characters.map((character, index) => (index === at ? to : character)).join('')
}

/** One of a list ordered by frequency: `skew` 1 is uniform, more prefers the head. */
function ranked(list: readonly string[], random: SeededRandom, skew: number): string {
  const share = (random.below(1_000_000) / 1_000_000) ** (skew * 1.3)
  return list[Math.floor(share * list.length)] ?? ''
}
