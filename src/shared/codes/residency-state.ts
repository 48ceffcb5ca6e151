import type { CodeTable } from './code-table.ts'

/** Whether a person lives here still. Moving out and death are states; nothing is deleted (domain §2). */
export type ResidencyState = 'living' | 'movedOut' | 'deceased'

/** 居住状态. Our codes. */
export const residencyStateCodes: CodeTable<ResidencyState> = {
  name: 'residencyState',
  title: '居住状态',
  source: '本系统',
  matchesByCode: true,
  entries: [
    { code: 'living', label: '在住', aliases: ['居住', '现住'] },
    { code: 'movedOut', label: '已迁出', aliases: ['迁出', '搬走'] },
    { code: 'deceased', label: '已故', aliases: ['死亡', '去世'] },
  ],
}
