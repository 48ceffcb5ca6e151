import { compactText } from './text-width.ts'

/** Endings under which one community is written, longest first; `居民委会` is a misprint in the 2023 codes (domain §8). */
const COMMUNITY_ENDINGS = [
  '社区居民管理委员会',
  '社区居民委员会',
  '社区村民委员会',
  '社区居民委员',
  '社区居民委会',
  '社区居委会会',
  '社区居委会',
  '社区家委会',
  '社区委员会',
  '社区居委',
  '居民委员会',
  '居民委会',
  '居委会',
  '居委',
  '社区',
]
const VILLAGE_ENDINGS = ['村村民委员会', '村民委员会', '村委会', '村']

/** The part of a community's or village's name that tells it apart: 南街居委会 and 南街社区居民委员会 → `南街`. */
export function divisionStem(name: string): string {
  const text = compactText(name)
  for (const ending of [...COMMUNITY_ENDINGS, ...VILLAGE_ENDINGS]) {
    if (text.endsWith(ending) && text.length > ending.length) return text.slice(0, -ending.length)
  }
  return text
}

/** The name as people say it: `南街社区`. A village keeps its 村; a name with no known ending is a community's. */
export function communityDisplayName(name: string): string {
  const text = compactText(name)
  if (text === '') return ''
  const village = VILLAGE_ENDINGS.some((ending) => text.endsWith(ending)) && !text.includes('社区')
  return divisionStem(text) + (village ? '村' : '社区')
}

/** The committee's full name for papers: `南街社区居民委员会`. */
export function residentsCommitteeName(name: string): string {
  return `${communityDisplayName(name)}居民委员会`
}

/** A street without the name of its office: 兴州街道办事处 and 兴州街道办 → `兴州街道`. */
export function subdistrictDisplayName(name: string): string {
  return compactText(name)
    .replace(/办事处$/, '')
    .replace(/街道办$/, '街道')
}

/** Street and community as a paper names them: `兴州街道南街社区`. */
export function fullCommunityName(subdistrict: string, community: string): string {
  return subdistrictDisplayName(subdistrict) + communityDisplayName(community)
}

/** Whether two written names mean one community. */
export function sameCommunityName(one: string, other: string): boolean {
  return divisionStem(one) === divisionStem(other) && communityDisplayName(one) === communityDisplayName(other)
}
