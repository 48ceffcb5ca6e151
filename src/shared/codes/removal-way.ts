import type { CodeTable } from './code-table.ts'

/** 免职方式: how a post ended, GB/T 14946.1 A.9. */
export const removalWayCodes: CodeTable<'1' | '2' | '3' | '4' | '9'> = {
  name: 'removalWay',
  title: '免职方式',
  source: 'GB/T 14946.1 A.9',
  matchesByCode: true,
  entries: [
    { code: '1', label: '落选' },
    { code: '2', label: '解聘', aliases: ['解除聘任', '辞退', '辞聘'] },
    { code: '3', label: '罢免' },
    { code: '4', label: '届满', aliases: ['任期届满', '聘期届满', '到期'] },
    { code: '9', label: '其他', aliases: ['其它'] },
  ],
}
