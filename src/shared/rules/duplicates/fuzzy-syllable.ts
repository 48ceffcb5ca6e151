/**
 * A syllable with the distinctions dropped that southern and Shaanxi speech and pinyin keyboards mix up: zh/z, ch/c, sh/s,
 * n/l, f/h before u, r/l stay apart; -ng/-n. `sheng` and `sen` both become `sen`.
 */
export function fuzzySyllable(syllable: string): string {
  return syllable
    .replace(/^(z|c|s)h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/ng$/, 'n')
    .replace(/^hu(?=.)/, 'f')
}
