import type { Today } from '../../api/client.ts'

/** One of the first steps of a new office. */
export interface FirstStep {
  readonly title: string
  readonly text: string
  readonly to:
    '/grids/tree' | '/grids/people' | '/grids/appointments' | '/grids/boards' | '/meetings/weekly' | '/bundle/export'
  readonly done: boolean
}

/** The way of a new office, in order: grids, roster, appointments with certificates, boards, meeting, report. */
export function firstSteps({ counts, report }: Pick<Today, 'counts' | 'report'>): readonly FirstStep[] {
  return [
    {
      title: '建网格',
      text: '划出一、二、三级网格；也可以在导入花名册时一并建立。',
      to: '/grids/tree',
      done: counts.grid > 0,
    },
    {
      title: '导入花名册',
      text: '用现有的网格员花名册（Excel），先看预览，再确认。',
      to: '/grids/people',
      done: counts.person > 0,
    },
    {
      title: '聘任、打证',
      text: '选人、选网格、定聘期，整批打印聘书。',
      to: '/grids/appointments',
      done: counts.certificate > 0,
    },
    {
      title: '公示牌',
      text: '按网格打印，人员有变动时这里会提醒。',
      to: '/grids/boards',
      done: counts.noticeBoard > 0,
    },
    { title: '周例会', text: '边开会边记录，会后打印记录和纪要。', to: '/meetings/weekly', done: counts.meeting > 0 },
    {
      title: '上报',
      text: '导入县级公钥，生成第一个数据包。',
      to: '/bundle/export',
      done: report.lastBundle !== null,
    },
  ]
}
