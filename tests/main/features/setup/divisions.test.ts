import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDivisions } from '../../../../src/main/features/setup/divisions.ts'
import { decodeDivisions, encodeDivisions } from '../../../../src/main/features/setup/division-format.ts'

const file = join(import.meta.dirname, '../../../../resources/divisions/communities-2023.txt.br')
const divisions = openDivisions(file)

describe('national divisions', () => {
  it('fit into 2.5 MB', () => {
    expect(statSync(file).size).toBeLessThan(2.5e6)
  })

  it('have the 31 provinces', () => {
    expect(divisions.provinces()).toHaveLength(31)
    expect(divisions.provinces().find((province) => province.code === '61')?.name).toBe('陕西省')
  })

  it('have the ten communities of 兴州街道', () => {
    const communities = divisions.childrenOf('610727001')
    expect(communities.map((community) => [community.code.slice(9), community.displayName])).toEqual([
      ['001', '南街社区'],
      ['002', '北街社区'],
      ['003', '新城社区'],
      ['004', '东关社区'],
      ['005', '大沟口社区'],
      ['006', '中学路社区'],
      ['007', '象山湾社区'],
      ['008', '略钢社区'],
      ['009', '略电社区'],
      ['010', '临江社区'],
    ])
  })

  it('have the 17 streets and towns of 略阳县, with 20 communities', () => {
    const streets = divisions.childrenOf('610727')
    expect(streets).toHaveLength(17)
    expect(streets.flatMap((street) => divisions.childrenOf(street.code))).toHaveLength(20)
  })

  it('walk from a community up to its province', () => {
    const found = divisions.findByCode('610727001003')
    expect(found?.division).toMatchObject({ name: '新城居委会', displayName: '新城社区', level: 'community' })
    expect(found?.path.map((division) => division.name)).toEqual([
      '陕西省',
      '汉中市',
      '略阳县',
      '兴州街道',
      '新城居委会',
    ])
  })

  it('hold more than 120,000 communities and no village', () => {
    let communities = 0
    for (const province of divisions.provinces())
      for (const city of divisions.childrenOf(province.code))
        for (const county of divisions.childrenOf(city.code))
          for (const street of divisions.childrenOf(county.code))
            communities += divisions.childrenOf(street.code).length
    expect(communities).toBeGreaterThan(120_000)
    expect(divisions.findByCode('610727001219')).toBeUndefined()
  })

  it('find a community by name, narrowed by what is above it', () => {
    expect(divisions.searchByName('象山湾')[0]?.division.code).toBe('610727001007')
    expect(divisions.searchByName('略阳 新城社区').map((found) => found.division.code)).toEqual(['610727001003'])
    expect(divisions.searchByName('徐家坪社区')[0]?.division.name).toBe('徐家坪社区居民委会')
    expect(divisions.searchByName('新城', { within: '610727' })[0]?.division.code).toBe('610727001003')
    expect(divisions.searchByName('新城', { limit: 3 })).toHaveLength(3)
    expect(divisions.searchByName('  ')).toEqual([])
    expect(divisions.searchByName('没有这个地方')).toEqual([])
  })

  it('answer nothing for codes they do not have', () => {
    expect(divisions.findByCode('999999999999')).toBeUndefined()
    expect(divisions.childrenOf('')).toEqual([])
    expect(divisions.childrenOf('610727001003')).toEqual([])
  })
})

describe('the packed form', () => {
  it('is read back as it was written, gaps and digits in names included', () => {
    const source = [
      { code: '11', name: '北京市' },
      { code: '1101', name: '市辖区' },
      { code: '110101', name: '东城区' },
      { code: '110101001', name: '东华门街道' },
      { code: '110101001001', name: '一居委会' },
      { code: '110101001002', name: '101街坊居委会' },
      { code: '110101001005', name: '1949小区居委会' },
    ]
    const read: { code: string; name: string }[] = []
    decodeDivisions(encodeDivisions(source), (row) => read.push(row))
    expect(read).toEqual(source)
  })

  it('refuses a division without its parent', () => {
    expect(() => encodeDivisions([{ code: '1101', name: '市辖区' }])).toThrow(RangeError)
  })
})
