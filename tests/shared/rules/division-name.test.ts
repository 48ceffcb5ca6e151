import { describe, expect, it } from 'vitest'
import {
  communityDisplayName,
  divisionStem,
  fullCommunityName,
  residentsCommitteeName,
  sameCommunityName,
} from '../../../src/shared/rules/division-name.ts'

describe('names of communities', () => {
  it.each([
    '南街居委会',
    '南街社区居委会',
    '南街社区居民委员会',
    '南街居民委员会',
    '南街社区',
    '南街',
    '南街社区居民委会',
    ' 南 街 社区',
  ])('shows %j as 南街社区', (name) => {
    expect(communityDisplayName(name)).toBe('南街社区')
    expect(divisionStem(name)).toBe('南街')
  })

  it('keeps a village apart from the community of the same stem', () => {
    expect(communityDisplayName('两河口村委会')).toBe('两河口村')
    expect(sameCommunityName('两河口村委会', '两河口社区居委会')).toBe(false)
    expect(sameCommunityName('徐家坪社区居民委会', '徐家坪社区')).toBe(true)
  })

  it('names street and community, and the committee', () => {
    expect(fullCommunityName('兴州街道办事处', '南街居委会')).toBe('兴州街道南街社区')
    expect(fullCommunityName('兴州街道办', '南街')).toBe('兴州街道南街社区')
    expect(residentsCommitteeName('新城居委会')).toBe('新城社区居民委员会')
  })

  it('leaves an ending alone that is the whole name', () => {
    expect(divisionStem('社区居委会')).toBe('社区')
    expect(communityDisplayName('')).toBe('')
  })
})
