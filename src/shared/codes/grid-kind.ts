import type { CodeTable } from './code-table.ts'

/** The three kinds of grid: where people live, where they trade, or one single large place (glossary, domain §2). */
export type GridKind = 'residential' | 'business' | 'dedicated'

/** 网格类型. Our codes; no standard numbers them. */
export const gridKindCodes: CodeTable<GridKind> = {
  name: 'gridKind',
  title: '网格类型',
  source: '本系统',
  matchesByCode: true,
  entries: [
    { code: 'residential', label: '居住网格', aliases: ['居住', '居民网格', '住宅网格'] },
    { code: 'business', label: '经营网格', aliases: ['经营', '商业网格', '商铺网格'] },
    { code: 'dedicated', label: '专属网格', aliases: ['专属', '专属单位网格'] },
  ],
}
