import type { CodeTable } from './code-table.ts'

/** Why a person counts as living here: registered, moved in for a time, from abroad, or left behind by those who work away. */
export type PopulationKind = 'registered' | 'floating' | 'overseas' | 'leftBehind'

/** 人口类型. Our codes; identifiers of the glossary (domain §2). */
export const populationKindCodes: CodeTable<PopulationKind> = {
  name: 'populationKind',
  title: '人口类型',
  source: '本系统',
  matchesByCode: true,
  entries: [
    { code: 'registered', label: '户籍人口', aliases: ['户籍', '常住', '常住人口', '户籍人员'] },
    { code: 'floating', label: '流动人口', aliases: ['流动', '外来人口', '流动人员', '暂住'] },
    { code: 'overseas', label: '境外人员', aliases: ['境外', '外籍', '境外人口'] },
    { code: 'leftBehind', label: '留守人员', aliases: ['留守', '留守人口'] },
  ],
}
