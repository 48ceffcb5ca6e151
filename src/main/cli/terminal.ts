/** The terminal or pipe the command line talks to; tests give their own. */
export interface Terminal {
  /** A line for other programs: JSON, addresses. */
  readonly out: (line: string) => void
  /** A line for people. */
  readonly say: (line: string) => void
  readonly input: NodeJS.ReadStream
  /** A line typed without echo, or null when nobody sits at a terminal. */
  readonly secret: (prompt: string) => Promise<string | null>
}

/** The terminal of this process. */
export function processTerminal(process: NodeJS.Process): Terminal {
  const { stdin, stdout, stderr } = process
  return {
    out: (line) => stdout.write(`${line}\n`),
    say: (line) => stderr.write(`${line}\n`),
    input: stdin,
    secret: async (prompt) => {
      if (!stdin.isTTY) return null
      stderr.write(prompt)
      try {
        return await typedLine(stdin)
      } finally {
        stderr.write('\n')
      }
    },
  }
}

const enter = /[\r\n]/
const interrupt = '\u0003'
const erase = /^[\u007f\b]$/

/** One line in raw mode, where the terminal does not echo; Ctrl+C gives it up. */
async function typedLine(input: NodeJS.ReadStream): Promise<string> {
  const characters: string[] = []
  input.setRawMode(true)
  input.setEncoding('utf8')
  input.resume()
  try {
    for await (const chunk of input.iterator({ destroyOnReturn: false }))
      for (const character of String(chunk)) {
        if (enter.test(character)) return characters.join('')
        if (character === interrupt) return ''
        if (erase.test(character)) characters.pop()
        else characters.push(character)
      }
    return characters.join('')
  } finally {
    input.setRawMode(false)
    input.pause()
  }
}
