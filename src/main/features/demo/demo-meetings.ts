/** A meeting of the demonstration in its own words. */
export interface DemoMeeting {
  readonly weeksAgo: number
  readonly number: string
  readonly isFinished: boolean
  /** Places in the roster of those who asked to be excused. */
  readonly excused: readonly number[]
  readonly topics: readonly {
    readonly title: string
    readonly content: string
    readonly decisions: readonly {
      readonly content: string
      readonly owner: number
      readonly days: number
      /** What the next meeting heard of it, when it was done by then. */
      readonly outcome?: string
    }[]
  }[]
}

/** Two weekly meetings; what they speak of is invented. */
export const demoMeetings: readonly DemoMeeting[] = [
  {
    weeksAgo: 1,
    number: '第12号',
    isFinished: true,
    excused: [5, 14],
    topics: [
      {
        title: '通报上周网格工作',
        content:
          '上周各网格共入户走访186户，收集居民反映事项23件，当场答复15件，其余8件已转有关网格长办理。\n滨河家园、和顺里两个网格走访户数较少，本周补齐。',
        decisions: [
          {
            content: '滨河家园、和顺里网格补齐上周走访，并报送走访记录。',
            owner: 1,
            days: 4,
            outcome: '两个网格已补走访41户，记录已报送',
          },
        ],
      },
      {
        title: '研究冬季用火用电安全排查',
        content:
          '各网格长汇报了楼道堆物、电动自行车进楼充电的情况。会议认为商贸片区和老旧院落是重点，应逐户登记，能当场清理的当场清理。',
        decisions: [
          { content: '逐栋清理锦绣苑、学府雅居楼道堆物，建立清理台账。', owner: 0, days: 7 },
          {
            content: '与商场、农贸市场管理方联系，检查消防通道并记录整改情况。',
            owner: 10,
            days: 10,
            outcome: '农贸市场北区消防通道已疏通',
          },
        ],
      },
      {
        title: '安排独居老人走访',
        content: '对登记的独居老人，由网格员每周至少走访一次，了解取暖、就医、购物等需要，有困难的及时报告。',
        decisions: [{ content: '核对独居老人名单，确定每户联系人。', owner: 4, days: 7 }],
      },
    ],
  },
  {
    weeksAgo: 0,
    number: '第13号',
    isFinished: false,
    excused: [9],
    topics: [
      {
        title: '通报上周网格工作',
        content:
          '上周各网格共入户走访203户，收集居民反映事项17件，当场答复12件。锦绣苑楼道堆物已清理，学府雅居还有3栋本周完成。',
        decisions: [],
      },
      {
        title: '讨论文昌巷路灯维修',
        content: '文昌巷181号至240号有4盏路灯不亮，居民多次反映。已电话联系维修单位，需要书面报告。',
        decisions: [{ content: '书面报告文昌巷路灯损坏情况，跟踪维修进度。', owner: 5, days: 5 }],
      },
    ],
  },
]
