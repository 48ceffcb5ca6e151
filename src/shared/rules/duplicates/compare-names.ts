import type { ComparisonRecord } from './comparison-record.ts'
import { fuzzySyllable } from './fuzzy-syllable.ts'
import { areSimilarCharacters } from './similar-characters.ts'
import type { NAME_POINTS } from './weights.ts'

/** How two names stand to each other; the names of `NAME_POINTS`. */
export type NameLevel = keyof typeof NAME_POINTS

/** The result for two names. `changed` is how many characters are not the very same. */
export interface NameComparison {
  readonly level: NameLevel
  readonly changed: number
}

type CharacterLevel = 'homophone' | 'similar' | 'fuzzy' | 'lost' | 'differs'
/** From the mildest: a name is as far off as its worst character. */
const WORSE: readonly CharacterLevel[] = ['homophone', 'similar', 'fuzzy', 'lost', 'differs']
/** What a character becomes on the way through GBK or a small font. */
const LOST = /[?？\uFFFD\u25A1\u3013\uE000-\uF8FF*＊]/u

/** Compares two names character by character: looks, sound and the slips between them. Symmetric. */
export function compareNames(one: ComparisonRecord, other: ComparisonRecord): NameComparison {
  if (one.name === other.name) {
    const isVariant = one.shownName !== other.shownName
    return { level: isVariant ? 'variant' : 'same', changed: 0 }
  }
  const isFormer =
    (one.formerName !== '' && one.formerName === other.name) ||
    (other.formerName !== '' && other.formerName === one.name)
  if (isFormer) return { level: 'former', changed: 0 }
  return one.characters.length === other.characters.length ? sameLength(one, other) : otherLength(one, other)
}

function sameLength(one: ComparisonRecord, other: ComparisonRecord): NameComparison {
  let changed = 0
  let different = 0
  let worst: CharacterLevel = 'homophone'
  for (let at = 0; at < one.characters.length; at += 1) {
    const level = compareCharacters(one, other, at)
    if (level === null) continue
    changed += 1
    if (level === 'differs') different += 1
    if (WORSE.indexOf(level) > WORSE.indexOf(worst)) worst = level
  }
  if (worst !== 'differs') return { level: worst, changed }
  const given = one.characters.length - one.surnameLength
  const isSurnameKept = startsAlike(one, other)
  if (
    isSurnameKept &&
    given === 2 &&
    one.characters.at(-1) === other.characters.at(-2) &&
    one.characters.at(-2) === other.characters.at(-1)
  ) {
    return { level: 'swapped', changed: 2 }
  }
  // Of a name of two characters one is half: that is another name.
  if (different > 1 || one.characters.length < 3) return { level: 'differs', changed }
  return { level: isSurnameKept ? 'oneDiffers' : 'surnameDiffers', changed }
}

function compareCharacters(one: ComparisonRecord, other: ComparisonRecord, at: number): CharacterLevel | null {
  const [a = '', b = ''] = [one.characters[at], other.characters[at]]
  if (a === b) return null
  if (LOST.test(a) || LOST.test(b)) return 'lost'
  const [sound = '', otherSound = ''] = [one.syllables[at], other.syllables[at]]
  if (sound !== '' && sound === otherSound) return 'homophone'
  if (areSimilarCharacters(a, b)) return 'similar'
  return sound !== '' && fuzzySyllable(sound) === fuzzySyllable(otherSound) ? 'fuzzy' : 'differs'
}

/** 李友 for 李友琴, 古丽娜尔 for 古丽娜尔·阿依登: characters left out, none changed. */
function otherLength(one: ComparisonRecord, other: ComparisonRecord): NameComparison {
  const [long, short] = one.characters.length > other.characters.length ? [one, other] : [other, one]
  let at = 0
  for (const character of long.characters) if (character === short.characters[at]) at += 1
  const isKept = at === short.characters.length && short.characters.length > 1 && startsAlike(one, other)
  return { level: isKept ? 'abbreviated' : 'differs', changed: long.characters.length - short.characters.length }
}

function startsAlike(one: ComparisonRecord, other: ComparisonRecord): boolean {
  for (let at = 0; at < Math.max(one.surnameLength, other.surnameLength); at += 1)
    if (one.characters[at] !== other.characters[at]) return false
  return true
}
