import type { CodeTable } from './code-table.ts'

/** 任职方式: how a post was given, GB/T 14946.1 A.4. Grid captains and members are `4` 聘用. */
export const appointmentWayCodes: CodeTable<'1' | '2' | '3' | '4' | '5' | '9'> = {
  name: 'appointmentWay',
  title: '任职方式',
  source: 'GB/T 14946.1 A.4',
  matchesByCode: true,
  entries: [
    { code: '1', label: '党委（党组）决定', aliases: ['党委决定', '党组决定', '党委(党组)决定'] },
    { code: '2', label: '行政命令', aliases: ['任命'] },
    { code: '3', label: '会议选举', aliases: ['选举'] },
    { code: '4', label: '聘用', aliases: ['聘任', '选聘', '聘请'] },
    { code: '5', label: '考试录用', aliases: ['考录', '录用'] },
    { code: '9', label: '其他', aliases: ['其它'] },
  ],
}
