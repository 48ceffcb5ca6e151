/** How many characters stand before and behind the words looked for. */
const margin = 18

/** The words around the first place where a text has `wanted`, on one line, or null; letter case does not matter. */
export function excerptAround(text: string, wanted: string): string | null {
  const at = text.toLowerCase().indexOf(wanted.toLowerCase())
  if (at < 0) return null
  const before = Array.from(text.slice(0, at))
  const behind = Array.from(text.slice(at + wanted.length))
  const start = before.length > margin ? '…' : ''
  const end = behind.length > margin ? '…' : ''
  const words = before.slice(-margin).join('') + text.slice(at, at + wanted.length) + behind.slice(0, margin).join('')
  return `${start}${words.replace(/\s+/gu, ' ')}${end}`
}
