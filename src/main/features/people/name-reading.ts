/** The reading of a name for search and order: syllables without tones separated by blanks, and their first letters. */
export interface NameReading {
  readonly pinyin: string
  readonly initials: string
}

/**
 * Reads a name, the surname by its own reading (单 shan, 仇 qiu, 解 xie, 尉迟 yu chi). `ü` is written v as people type it. A
 * character nobody has a reading for is left as it is, so the name is still found by typing it.
 */
export async function nameReading(name: string): Promise<NameReading> {
  // Loaded when first needed: its tables cost the start 40 ms (measured) that the unlock screen should not wait for.
  const { pinyin } = await import('pinyin-pro')
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })
  const syllables = parts
    .flatMap((part) => part.toLowerCase().split(/[\s·.,'’-]+/u))
    .filter((syllable) => syllable !== '')
  return readingOf(syllables)
}

/** A reading as a person corrected it: `shan yu`. */
export function correctedReading(text: string): NameReading {
  return readingOf(
    text
      .toLowerCase()
      .replaceAll('ü', 'v')
      .split(/[\s·'’-]+/u)
      .filter((syllable) => syllable !== ''),
  )
}

function readingOf(syllables: readonly string[]): NameReading {
  return {
    pinyin: syllables.join(' '),
    initials: syllables.map((syllable) => Array.from(syllable)[0] ?? '').join(''),
  }
}
