import type { SeededRandom } from './seeded-random.ts'

const SURNAMES = characters(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇解区',
)
const GIVEN = characters(
  '安柏晨春丹东帆芳丰芙刚歌光桂国海涵浩和荷红宏虹欢晖惠吉佳建江洁金锦静娟军君凯康兰乐蕾莉丽良琳玲龙露洛满梅美敏明铭楠宁培平萍其琪倩强巧琴青清晴秋泉荣瑞山珊诗石淑舒霜思松涛天田婷彤玩万薇伟文武夏贤香祥翔晓心欣新星雄秀轩雪雅岩艳阳尧怡宜艺英莹永勇友宇雨玉园圆远月云泽展哲珍真正芝志智忠竹卓子',
)

/** Names that programs break: beyond the basic plane, outside GBK, double surnames, minority names with their dot. */
const HARD_NAMES: readonly [string, ...string[]] = [
  '王䶮',
  '李㛃',
  '赵𬘘宁',
  '孙𫍯',
  '周𬉼安',
  '欧阳晓棠',
  '尉迟嘉禾',
  '古丽娜尔·阿依登',
  '巴图·苏和泰',
  '扎西·央金卓',
  '单怀瑾',
  '仇若谷',
  '解语',
]

/** 民族 (GB/T 3304) of the names above that are not Han. */
export const ethnicGroups: Readonly<Record<string, string>> = {
  '古丽娜尔·阿依登': '17',
  '巴图·苏和泰': '02',
  '扎西·央金卓': '04',
}

/** Gives out names, each once: every eighth one is a hard one while they last. */
export function demoNames(random: SeededRandom): () => string {
  const given = new Set<string>(HARD_NAMES)
  const hard = [...HARD_NAMES]
  let count = 0
  return () => {
    count += 1
    if (count % 8 === 3) {
      const name = hard.shift()
      if (name !== undefined) return name
    }
    for (;;) {
      const name = random.pick(SURNAMES) + random.pick(GIVEN) + (random.below(10) < 8 ? random.pick(GIVEN) : '')
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }
}

function characters(text: string): readonly [string, ...string[]] {
  const [first = '', ...others] = Array.from(text)
  return [first, ...others]
}
