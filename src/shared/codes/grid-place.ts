import type { CodeTable } from './code-table.ts'
import type { GridKind } from './grid-kind.ts'

/** What a grid is cut by: the county's account names nine places for living and trade (domain §1.2). */
export type GridPlace =
  | 'compound'
  | 'block'
  | 'roadSection'
  | 'building'
  | 'buildingUnit'
  | 'mall'
  | 'supermarket'
  | 'shop'
  | 'market'
  | 'singlePlace'

/** 划分依据. Our codes; the words are those of the county's account. */
export const gridPlaceCodes: CodeTable<GridPlace> = {
  name: 'gridPlace',
  title: '划分依据',
  source: '略阳县网格划分',
  matchesByCode: true,
  entries: [
    { code: 'compound', label: '小区', aliases: ['住宅小区', '院落'] },
    { code: 'block', label: '街区', aliases: ['片区'] },
    { code: 'roadSection', label: '路段', aliases: ['街巷', '道路'] },
    { code: 'building', label: '楼宇', aliases: ['楼栋', '楼'] },
    { code: 'buildingUnit', label: '单元' },
    { code: 'mall', label: '商场' },
    { code: 'supermarket', label: '超市' },
    { code: 'shop', label: '门店', aliases: ['商铺', '店铺'] },
    { code: 'market', label: '市场', aliases: ['集贸市场', '农贸市场'] },
    { code: 'singlePlace', label: '专属场所', aliases: ['单位', '学校', '企业', '园区'] },
  ],
}

const PLACES_OF_KIND: Readonly<Record<GridKind, readonly GridPlace[]>> = {
  residential: ['compound', 'block', 'roadSection', 'building', 'buildingUnit'],
  business: ['mall', 'supermarket', 'shop', 'market'],
  dedicated: ['singlePlace'],
}

/** The places a grid of a kind can be cut by, in the order people name them. */
export function gridPlacesOf(kind: GridKind): readonly GridPlace[] {
  return PLACES_OF_KIND[kind]
}
