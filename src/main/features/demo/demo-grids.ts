import type { GridKind } from '../../../shared/codes/grid-kind.ts'
import type { GridPlace } from '../../../shared/codes/grid-place.ts'

/** A grid of the demonstration before it is a record. */
export interface DemoGrid {
  readonly name: string
  readonly kind: GridKind
  readonly place: GridPlace
  readonly scope: string
}

/** A second-level grid with the third-level grids below it. */
export interface DemoArea extends DemoGrid {
  readonly below: readonly DemoGrid[]
}

/** How many third-level grids a community of the county has (domain: the place, in numbers). */
export const thirdLevelCount = 104

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

const area = (name: string, place: GridPlace, scope: string, below: readonly DemoGrid[]): DemoArea => ({
  name: `${name}网格`,
  kind: place === 'market' ? 'business' : 'residential',
  place,
  scope,
  below,
})

const home = (name: string, place: GridPlace, scope: string): DemoGrid => ({
  name: `${name}网格`,
  kind: 'residential',
  place,
  scope,
})

const trade = (name: string, place: GridPlace, scope: string): DemoGrid => ({
  name: `${name}网格`,
  kind: 'business',
  place,
  scope,
})

const dedicated = (name: string, scope: string): DemoGrid => ({
  name: `${name}网格`,
  kind: 'dedicated',
  place: 'singlePlace',
  scope,
})

const buildings = (compound: string, count: number): readonly DemoGrid[] =>
  range(1, count).map((number) =>
    home(
      `${compound}${String(number)}号楼`,
      'building',
      `${compound}${String(number)}号楼，${String(2 + (number % 3))}个单元，约${String(40 + ((number * 7) % 30))}户`,
    ),
  )

const units = (building: string, count: number): readonly DemoGrid[] =>
  range(1, count).map((number) =>
    home(`${building}${String(number)}单元`, 'buildingUnit', `${building}${String(number)}单元1至11层，约22户`),
  )

const sections = (road: string, count: number): readonly DemoGrid[] =>
  range(0, count - 1).map((number) => {
    const span = `${String(number * 30 + 1)}至${String(number * 30 + 30)}号`
    return home(
      `${road}${span}`,
      'roadSection',
      `${road}${span}，临街住户和后院，约${String(35 + ((number * 11) % 25))}户`,
    )
  })

/** The invented areas of the demonstration: eight of them, 13 third-level grids each. Names belong to no real compound. */
export const demoAreas: readonly DemoArea[] = [
  area('锦绣苑', 'compound', '锦绣苑小区全部楼栋，东至滨河绿道，西至锦绣路', [
    ...buildings('锦绣苑', 12),
    trade('锦绣苑底商', 'shop', '锦绣苑小区沿街门店，约30家'),
  ]),
  area('滨河家园', 'compound', '滨河家园小区全部楼栋，南至滨河路，北至新城路', [
    ...units('滨河家园1号楼', 4),
    ...units('滨河家园2号楼', 4),
    ...units('滨河家园3号楼', 4),
    trade('滨河超市', 'supermarket', '滨河家园东门超市及相邻门店'),
  ]),
  area('新城路', 'roadSection', '新城路1至390号临街住户', sections('新城路', 13)),
  area('文昌巷', 'roadSection', '文昌巷1至360号住户和巷内院落', [
    ...sections('文昌巷', 12),
    dedicated('文昌巷小学', '文昌巷小学校园和门前路段'),
  ]),
  area('和顺里', 'block', '和顺里街区，东至文昌巷，南至环城南路', [
    ...buildings('和顺里', 11),
    trade('和顺里便民市场', 'market', '和顺里便民市场摊位，约45个'),
    dedicated('社区卫生服务站', '社区卫生服务站和停车场'),
  ]),
  area('学府雅居', 'compound', '学府雅居小区全部楼栋', buildings('学府雅居', 13)),
  area('南苑片区', 'block', '南苑片区各家属院，北至环城南路', [
    ...range(1, 12).map((number) =>
      home(
        `南苑${String(number)}号院`,
        'compound',
        `南苑${String(number)}号院，${String(1 + (number % 3))}栋楼，约${String(30 + ((number * 13) % 40))}户`,
      ),
    ),
    dedicated('南苑停车场', '南苑公共停车场和自行车棚'),
  ]),
  area('新城商贸', 'market', '新城商贸片区的商场、市场和门店', [
    ...range(1, 4).map((floor) => trade(`新城商场${String(floor)}层`, 'mall', `新城商场${String(floor)}层全部商户`)),
    ...['东', '南', '西', '北'].map((side) => trade(`农贸市场${side}区`, 'market', `新城农贸市场${side}区摊位和库房`)),
    ...range(1, 3).map((row) => trade(`商贸街${String(row)}段`, 'shop', `商贸街${String(row)}段门店，约25家`)),
    trade('新城超市', 'supermarket', '新城超市卖场、仓库和门前广场'),
    dedicated('客运站', '客运站候车厅、停车场和站前广场'),
  ]),
]
