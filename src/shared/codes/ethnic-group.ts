import type { CodeEntry, CodeTable } from './code-table.ts'

const NAMES =
  '01汉 02蒙古 03回 04藏 05维吾尔 06苗 07彝 08壮 09布依 10朝鲜 11满 12侗 13瑶 14白 15土家 16哈尼 17哈萨克 18傣 19黎 20傈僳 ' +
  '21佤 22畲 23高山 24拉祜 25水 26东乡 27纳西 28景颇 29柯尔克孜 30土 31达斡尔 32仫佬 33羌 34布朗 35撒拉 36毛南 37仡佬 38锡伯 ' +
  '39阿昌 40普米 41塔吉克 42怒 43乌孜别克 44俄罗斯 45鄂温克 46德昂 47保安 48裕固 49京 50塔塔尔 51独龙 52鄂伦春 53赫哲 54门巴 ' +
  '55珞巴 56基诺'

/** Older or shorter ways to write a group. 毛难 is the name before 1986, 崩龙 that of 德昂 before 1985. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '05': ['维族'],
  '36': ['毛难', '毛难族'],
  '46': ['崩龙', '崩龙族'],
}

/** 民族, GB/T 3304, with 族 added to the label; `汉`, `汉族` and `01` all mean the same. 81 is local and kept for data that has it. */
export const ethnicGroupCodes: CodeTable = {
  name: 'ethnicGroup',
  title: '民族',
  source: 'GB/T 3304',
  matchesByCode: true,
  entries: [
    ...NAMES.split(' ').map((item): CodeEntry => {
      const code = item.slice(0, 2)
      const name = item.slice(2)
      return { code, label: `${name}族`, aliases: [name, ...(ALIASES[code] ?? [])] }
    }),
    { code: '81', label: '穿青人', aliases: ['穿青人族'] },
    { code: '97', label: '其他', aliases: ['其它', '未识别民族'] },
    { code: '98', label: '外国血统中国籍', aliases: ['外国血统中国籍人士', '入籍'] },
  ],
}
