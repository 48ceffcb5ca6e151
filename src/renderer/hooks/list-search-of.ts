/** What the address holds of a page: text values by name; absent means not set. */
export type ListSearch = Readonly<Partial<Record<string, string>>>

/** Keeps the text values of an address and drops all else, so that a hand-made address cannot break a page. */
export function listSearchOf(search: Record<string, unknown>): ListSearch {
  const entries = Object.entries(search).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
