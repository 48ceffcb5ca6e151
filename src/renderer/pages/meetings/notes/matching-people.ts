import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'

/** How well a person fits what was typed: 0 best; undefined for not at all. */
function fit(person: RosterPerson, typed: string): number | undefined {
  if (person.name === typed) return 0
  if (person.initials === typed) return 1
  if (person.name.startsWith(typed)) return 2
  if (person.pinyin.startsWith(typed)) return 3
  if (person.initials.startsWith(typed)) return 4
  return person.name.includes(typed) ? 5 : undefined
}

/** The people a name, its pinyin or its initials mean, best first, in the roster's order among equals; all for an empty text. */
export function matchingPeople<P extends RosterPerson>(people: readonly P[], text: string): readonly P[] {
  const typed = text.toLowerCase().replace(/\s+/gu, '')
  if (typed === '') return people
  return people
    .map((person) => ({ person, rank: fit(person, typed) }))
    .filter((one): one is { person: P; rank: number } => one.rank !== undefined)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ person }) => person)
}
