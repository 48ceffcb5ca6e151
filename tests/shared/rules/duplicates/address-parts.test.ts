import { describe, expect, it } from 'vitest'
import { addressParts, normaliseAddress } from '../../../../src/shared/rules/duplicates/address-parts.ts'
import { compareAddresses } from '../../../../src/shared/rules/duplicates/compare-addresses.ts'

describe('addresses', () => {
  it.each([
    ['嘉陵花园3号楼2单元501室', { place: '嘉陵花园', building: '3', unit: '2', room: '501' }],
    ['嘉陵花园三栋二单元0501', { place: '嘉陵花园', building: '3', unit: '2', room: '501' }],
    ['嘉陵花园３－２－５０１', { place: '嘉陵花园', building: '3', unit: '2', room: '501' }],
    ['略阳县兴州街道新城社区狮凤小区十二幢301', { place: '狮凤小区', building: '12', unit: null, room: '301' }],
    ['象山苑B座1204', { place: '象山苑', building: 'B', unit: null, room: '1204' }],
    ['县医院家属院 5-301（出租）', { place: '医院家属院', building: '5', unit: null, room: '301' }],
    ['高台街', { place: '高台街', building: null, unit: null, room: null }],
  ])('%s is taken apart', (text, parts) => {
    expect(addressParts(text)).toEqual(parts)
  })

  it('are nothing when empty', () => {
    expect(addressParts('  ')).toBeNull()
    expect(addressParts(null)).toBeNull()
    expect(normaliseAddress({ place: ' ', building: null, unit: '2', room: null })).toBeNull()
  })

  it.each([
    ['嘉陵花园3号楼2单元501室', '狮凤路32号嘉陵花园3-2-501', 'room'],
    ['嘉陵花园3号楼501', '嘉陵花园3号楼2单元501室', 'room'],
    ['嘉陵花园3号楼1单元501室', '嘉陵花园3号楼2单元501室', 'elsewhere'],
    ['嘉陵花园3号楼', '嘉陵花园3号楼2单元501室', 'building'],
    ['嘉陵花园3号楼2单元502室', '嘉陵花园3号楼2单元501室', 'elsewhere'],
    ['嘉陵花园', '嘉陵花园3号楼2单元501室', 'missing'],
    ['象山苑', '嘉陵花园3号楼2单元501室', 'elsewhere'],
    ['', '嘉陵花园3号楼2单元501室', 'missing'],
  ] as const)('%s and %s: %s', (one, other, level) => {
    const [a, b] = [addressParts(one), addressParts(other)]
    expect(compareAddresses(a, b)).toBe(level)
    expect(compareAddresses(b, a)).toBe(level)
  })
})
