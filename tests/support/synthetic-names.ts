import type { SeededRandom } from '../../src/main/features/demo/seeded-random.ts'

const characters = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = Array.from(text)
  return [first, ...others]
}

/** Surnames about as frequent as they are: the common ones several times. */
const SURNAMES = characters(
  '王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨赵赵黄黄周周吴吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇解区',
)
const MALE = characters(
  '伟强军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆建国志文海峰山林东庆生成栋梁春雷宏光荣学兵新民永武德福祥瑞泽晨轩睿子豪博',
)
const FEMALE = characters(
  '芳娜敏静秀娟英华慧巧美云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓',
)

/** Names that programs break: beyond the basic plane, outside GBK, double surnames, minority names with their dot. */
const HARD: readonly [string, ...string[]] = [
  '王䶮',
  '赵𬘘宁',
  '周𬉼安',
  '欧阳晓棠',
  '尉迟嘉禾',
  '司马若兰',
  '古丽娜尔·阿依登',
  '巴图·苏和泰',
  '单怀瑾',
  '解语',
]

/** A surname. */
export function surname(random: SeededRandom): string {
  return random.pick(SURNAMES)
}

/** A full name; one in two hundred is a hard one. `family` is the surname, when it is given. */
export function fullName(random: SeededRandom, sex: '1' | '2', family: string): string {
  if (random.below(200) === 0) return random.pick(HARD)
  const pool = sex === '1' ? MALE : FEMALE
  return family + random.pick(pool) + (random.below(100) < 68 ? random.pick(pool) : '')
}

const PREFIXES = characters('嘉象新滨翠凤紫金南北东西文安和兴福龙青锦玉长天云')
const SECONDS = characters('陵山城江屏凰桥环')
const ENDS: readonly [string, ...string[]] = ['花园', '小区', '家园', '新村', '公寓', '佳苑']

/** The n-th name of a compound, each different up to 1152. */
export function compoundName(n: number): string {
  const prefix = PREFIXES[n % PREFIXES.length] ?? ''
  const second = SECONDS[Math.floor(n / PREFIXES.length) % SECONDS.length] ?? ''
  const end = ENDS[(n + Math.floor(n / (PREFIXES.length * SECONDS.length))) % ENDS.length] ?? ''
  return `${prefix}${second}${end}`
}
