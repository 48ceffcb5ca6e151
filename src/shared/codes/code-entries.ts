import type { CodeEntry } from './code-table.ts'

/**
 * The entries of a table written in one line, `01务工 02务农 99其他`: digits, then the label, entries apart by a blank.
 * `aliases` adds other ways to write a code.
 */
export function codeEntries(
  line: string,
  aliases: Readonly<Record<string, readonly string[]>> = {},
): readonly CodeEntry[] {
  return line.split(' ').map((item) => {
    const [, code = '', label = ''] = /^(\d+)(.+)$/.exec(item) ?? []
    const known = aliases[code]
    return { code, label, ...(known && { aliases: known }) }
  })
}
