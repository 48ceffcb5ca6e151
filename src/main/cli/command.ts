import type { Terminal } from './terminal.ts'

/** One option of a command. `value` is the placeholder `--help` shows; without it the option is a switch. */
export interface OptionSpec {
  readonly help: string
  readonly value?: string
}

/** What a finished command has to say: one object for programs, sentences for people. Null when it has spoken for itself. */
export interface Outcome {
  readonly json: object
  readonly text: string
}

/** Where the program and the data lie, and what time it is. */
export interface CliDeps {
  readonly terminal: Terminal
  readonly clock: () => Date
  /** `resources/` of the program. */
  readonly resources: string
  /** The built renderer, for `serve`. */
  readonly renderer: string
  /** The data folder when `--data` names none. */
  readonly dataFolder: string
  /** scrypt work factor of new key wraps; smaller in tests only. */
  readonly workFactor?: number
}

/** One command with what was typed behind it. */
export interface Call extends CliDeps {
  readonly command: string
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  /** Whether the answer is for a program. */
  readonly json: boolean
}

/** One command of the command line. */
export interface Command {
  readonly name: string
  /** One line for the list of all commands. */
  readonly summary: string
  /** The arguments as `--help` shows them, for instance `FILE`. */
  readonly operands: string
  /** Fewest and most arguments without a dash. */
  readonly arity: readonly [least: number, most: number]
  readonly options: Readonly<Record<string, OptionSpec>>
  /** Further lines of `--help`. */
  readonly notes: readonly string[]
  readonly run: (call: Call) => Promise<Outcome | null>
}

/** Options every command has. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  data: { value: 'DIR', help: '数据文件夹（默认为本机的常用位置）' },
  'passphrase-file': { value: 'FILE', help: '口令所在的文本文件；不给时在终端输入' },
  as: { value: 'NAME', help: '操作员姓名；只有一位操作员时可以不写' },
  json: { help: '标准输出只给一个 JSON 对象' },
  help: { help: '显示本说明' },
}
