/** A page of the program as the sider lists it. */
export interface AreaPage {
  readonly path: string
  readonly label: string
}

/** One of the program's areas, in the sider's order, with its pages. Its place gives the key Alt+1…9. */
export interface Area {
  readonly key: string
  readonly label: string
  readonly pages: readonly AreaPage[]
}

/** The areas that have pages. An area appears with its first page; no empty area is shown. */
export const AREAS: readonly Area[] = [
  { key: 'today', label: '今日', pages: [{ path: '/today', label: '今日' }] },
  {
    key: 'residents',
    label: '居民',
    pages: [
      { path: '/residents/list', label: '居民' },
      { path: '/residents/places', label: '房屋楼栋' },
    ],
  },
  {
    key: 'grids',
    label: '网格',
    pages: [
      { path: '/grids/tree', label: '网格树' },
      { path: '/grids/people', label: '队伍' },
      { path: '/grids/appointments', label: '聘任' },
      { path: '/grids/boards', label: '公示牌' },
    ],
  },
  {
    key: 'meetings',
    label: '会议',
    pages: [
      { path: '/meetings/weekly', label: '周例会' },
      { path: '/meetings/resolutions', label: '决定督办' },
    ],
  },
  {
    key: 'print',
    label: '打印',
    pages: [
      { path: '/print/log', label: '打印记录' },
      { path: '/print/register', label: '证书登记簿' },
    ],
  },
  {
    key: 'bundle',
    label: '上报',
    pages: [
      { path: '/bundle/export', label: '同步包' },
      { path: '/bundle/keys', label: '密钥' },
    ],
  },
  {
    key: 'system',
    label: '系统',
    pages: [
      { path: '/system/operators', label: '操作员' },
      { path: '/system/settings', label: '设置' },
    ],
  },
]

/** The area a path lies in, or undefined. */
export function areaOf(path: string): Area | undefined {
  return AREAS.find((area) => area.pages.some((page) => path === page.path || path.startsWith(`${page.path}/`)))
}
