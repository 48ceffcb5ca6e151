/** Traditional and variant forms met in names, each followed by the standard one (通用规范汉字表, appendix 1, as far as names need it). */
const PAIRS =
  '劉刘張张陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯蕭萧鄧邓許许呂吕蘇苏盧卢蔣蒋賈贾葉叶閻阎鍾钟鐘钟薑姜範范譚谭鄒邹陸陆龍龙萬万錢钱湯汤賴赖龔龚單单歐欧國国華华軍军偉伟麗丽強强彊强紅红豔艳艷艳蘭兰鳳凤蓮莲榮荣傑杰貴贵東东慶庆寶宝財财瓊琼潔洁靜静嬌娇麽么雲云飛飞鵬鹏鋒锋剛刚輝辉暉晖燁烨瑋玮瑤瑶瑩莹穎颖銘铭學学業业興兴長长義义禮礼順顺鎮镇關关齊齐樂乐曉晓維维紹绍緒绪澤泽濤涛淵渊濱滨瀾澜靈灵鬆松嶽岳峯峰甯宁寧宁昇升陞升喆哲堃坤菓果祕秘鍳鉴畧略菴庵荅答勳勋勛勋喬乔愛爱憶忆懷怀戰战撫抚顏颜顧顾頤颐鴻鸿鶴鹤麥麦點点龐庞'
const STANDARD = new Map<string, string>()
{
  const characters = Array.from(PAIRS)
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [from = '', to = ''] = [characters[at], characters[at + 1]]
    STANDARD.set(from, to)
  }
}

/** A name with traditional and variant characters as the standard ones: `劉國華` as `刘国华`. */
export function foldVariants(name: string): string {
  let out = ''
  for (const character of name) out += STANDARD.get(character) ?? character
  return out
}
