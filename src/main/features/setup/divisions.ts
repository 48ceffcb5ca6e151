import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { compactText } from '../../../shared/rules/text-width.ts'
import { communityDisplayName, divisionStem, subdistrictDisplayName } from '../../../shared/rules/division-name.ts'
import { decodeDivisions } from './division-format.ts'

/** Level of a division, from the largest to the smallest. */
export type DivisionLevel = 'province' | 'city' | 'county' | 'subdistrict' | 'community'

/** A division of the national list: code (2, 4, 6, 9 or 12 digits), official name, name as shown, code of its parent. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly displayName: string
  readonly level: DivisionLevel
  readonly parent: string
}

/** A division with everything above it, province first, itself last. */
export interface DivisionPath {
  readonly division: Division
  readonly path: readonly Division[]
}

/** Edition of the codes shipped with the program. Codes are revised yearly: attributes, never keys (domain §3.6). */
export const DIVISION_EDITION = '国家统计局统计用区划代码 2023 年版（截至 2023-06-30）'

/** The national divisions down to the communities; villages are left out. */
export interface Divisions {
  /** Provinces in the order of their codes. */
  provinces(): readonly Division[]
  /** What lies directly below a division, in the order of the codes; empty for a community or an unknown code. */
  childrenOf(code: string): readonly Division[]
  /** A division and all above it. `undefined` for a code this edition does not have. */
  findByCode(code: string): DivisionPath | undefined
  /**
   * Communities whose name holds every word of the text, words split by blanks; words that name a division above narrow
   * the search (`略阳 新城`). Exact names first, then by code; at most `limit`, 50 by default.
   */
  searchByName(text: string, options?: { readonly limit?: number; readonly within?: string }): readonly DivisionPath[]
}

const LEVELS: readonly DivisionLevel[] = ['province', 'city', 'county', 'subdistrict', 'community']

/** The divisions in a packed file (`resources/divisions/communities-2023.txt.br`), read at the first question, not before. */
export function openDivisions(file: string): Divisions {
  let loaded: Divisions | undefined
  const divisions = (): Divisions => (loaded ??= parse(brotliDecompressSync(readFileSync(file)).toString('utf8')))
  return {
    provinces: () => divisions().provinces(),
    childrenOf: (code) => divisions().childrenOf(code),
    findByCode: (code) => divisions().findByCode(code),
    searchByName: (text, options) => divisions().searchByName(text, options),
  }
}

interface Entry {
  readonly name: string
  readonly level: number
  readonly parent: string
}

function parse(text: string): Divisions {
  const entries = new Map<string, Entry>()
  const children = new Map<string, string[]>()
  decodeDivisions(text, ({ code, name }, level, parent) => {
    entries.set(code, { name, level, parent })
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [code])
    else siblings.push(code)
  })

  const divisionOf = (code: string): Division | undefined => {
    const entry = entries.get(code)
    const level = entry === undefined ? undefined : LEVELS[entry.level]
    if (entry === undefined || level === undefined) return undefined
    return { code, name: entry.name, displayName: displayNameOf(entry.name, level), level, parent: entry.parent }
  }
  const list = (codes: readonly string[]): readonly Division[] => codes.flatMap((code) => divisionOf(code) ?? [])
  const findByCode = (code: string): DivisionPath | undefined => {
    const division = divisionOf(code)
    if (division === undefined) return undefined
    const above: string[] = []
    for (let parent = division.parent; parent !== ''; parent = entries.get(parent)?.parent ?? '') above.unshift(parent)
    return { division, path: [...list(above), division] }
  }

  return {
    provinces: () => list(children.get('') ?? []),
    childrenOf: (code) => (code === '' ? [] : list(children.get(code) ?? [])),
    findByCode,
    searchByName: (query, { limit = 50, within = '' } = {}) => {
      const words = query
        .split(/\s+/u)
        .map(compactText)
        .filter((word) => word !== '')
      const exact: string[] = []
      const others: string[] = []
      if (words.length === 0) return []
      const above = new Map<string, string>()
      const namesAbove = (code: string): string => {
        const known = above.get(code)
        if (known !== undefined) return known
        const entry = entries.get(code)
        const names = entry === undefined ? '' : `${namesAbove(entry.parent)} ${entry.name}`
        above.set(code, names)
        return names
      }
      const stems = words.map((word) => divisionStem(word))
      for (const [code, entry] of entries) {
        if (entry.level !== 4 || !code.startsWith(within)) continue
        // At least one word must be in the community's own name, else 略阳 alone would list the whole county.
        if (!stems.some((stem) => entry.name.includes(stem))) continue
        const all = `${namesAbove(entry.parent)} ${entry.name}`
        if (!words.every((word, index) => all.includes(word) || all.includes(stems[index] ?? word))) continue
        const stem = divisionStem(entry.name)
        if (stems.includes(stem)) exact.push(code)
        else others.push(code)
      }
      return [...exact, ...others].slice(0, limit).flatMap((code) => findByCode(code) ?? [])
    },
  }
}

function displayNameOf(name: string, level: DivisionLevel): string {
  if (level === 'community') return communityDisplayName(name)
  return level === 'subdistrict' ? subdistrictDisplayName(name) : name
}
