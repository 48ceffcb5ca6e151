import type { CodeTable } from './code-table.ts'

/** Level of a grid: 1 is the largest, 3 the smallest (domain §1.2). */
export type GridLevel = 1 | 2 | 3

/** 网格级别. The code is the level as a digit; see `gridLevelOf`. */
export const gridLevelCodes: CodeTable<'1' | '2' | '3'> = {
  name: 'gridLevel',
  title: '网格级别',
  source: '略阳县网格划分',
  matchesByCode: true,
  entries: [
    { code: '1', label: '一级网格', aliases: ['一级', '一', '1级', '1级网格', '第一级', '大网格'] },
    { code: '2', label: '二级网格', aliases: ['二级', '二', '2级', '2级网格', '第二级', '中网格'] },
    { code: '3', label: '三级网格', aliases: ['三级', '三', '3级', '3级网格', '第三级', '小网格'] },
  ],
}

/** Who answers for a grid of a level by office, in the county's words (domain §1.2). */
export const responsiblePostOfLevel: Readonly<Record<GridLevel, string>> = {
  1: '社区党支部书记（主任）',
  2: '“两委”委员',
  3: '居民小组长',
}

/** The level a code stands for. */
export function gridLevelOf(code: '1' | '2' | '3'): GridLevel {
  return code === '1' ? 1 : code === '2' ? 2 : 3
}
