import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { isAppError, type AppError, type ErrorData } from '../../shared/errors/app-error.ts'
import { reportToStderr } from '../report.ts'
import { storeErrorOf } from '../store/store-error-of.ts'
import { commonOptions, type Call, type CliDeps, type Command } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'
import { UsageError } from './usage-error.ts'

/** Exit statuses: only success is 0, a line that means nothing is 2, everything else 1. */
export type ExitStatus = 0 | 1 | 2

/** Runs one command line, without `node` and the script. Says everything itself and never throws. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<ExitStatus> {
  const { terminal } = deps
  const json = args.includes('--json')
  try {
    const name = args.find((arg) => !arg.startsWith('-'))
    const wantsHelp = args.includes('--help') || args.includes('-h')
    if (name === undefined && (wantsHelp || args.length === 0)) {
      terminal.say(helpOfAll(commands))
      return wantsHelp ? 0 : 2
    }
    const command = commands.find((one) => one.name === name)
    if (!command || args[0] !== name)
      throw new UsageError(name === undefined ? '缺少命令。' : `没有“${name}”这个命令。`)
    if (wantsHelp) {
      terminal.say(helpOf(command))
      return 0
    }
    const outcome = await command.run({ ...deps, json, ...parsed(command, args.slice(1)) })
    if (outcome) {
      if (json) terminal.out(JSON.stringify(outcome.json))
      if (outcome.text !== '') terminal.say(outcome.text)
    }
    return 0
  } catch (thrown) {
    const error = storeErrorOf(thrown)
    const data = isAppError(error) ? error.toData() : faultOf(error)
    const message = `${data.text.what}${data.text.safe}${data.text.next}`
    if (json) terminal.out(JSON.stringify({ error: { code: data.code, message, at: data.at ?? null } }))
    terminal.say(message)
    return isUsage(error) ? 2 : 1
  }
}

/** What was typed behind the command. @throws UsageError naming what is wrong. */
function parsed(command: Command, args: readonly string[]): Pick<Call, 'command' | 'options' | 'positionals'> {
  const all = { ...commonOptions, ...command.options }
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(all).map(([name, option]) => [name, { type: option.value === undefined ? 'boolean' : 'string' }]),
  )
  const read = readArgs(command, args, options)
  const [least, most] = command.arity
  if (read.positionals.length < least) throw new UsageError(`缺少参数 ${command.operands}。`, command.name)
  if (read.positionals.length > most)
    throw new UsageError(`多余的参数“${read.positionals[most] ?? ''}”。`, command.name)
  return { command: command.name, options: read.values as Call['options'], positionals: read.positionals } // no option is `multiple`
}

function readArgs(command: Command, args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const option = /'(?:-\w, )?(--?[^\s'<]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`没有 ${option} 这个选项。`, command.name)
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new UsageError(`${option} 的值不对：要么缺少值，要么它不带值。`, command.name)
    throw error
  }
}

/** A fault of the program itself: its place goes to stderr, nothing of its message anywhere. */
function faultOf(error: unknown): ErrorData {
  reportToStderr(error)
  return {
    code: 'PROGRAM_FAULT',
    text: {
      what: '程序出现了没有预料到的问题。',
      safe: '已保存的数据没有变化。',
      next: '请再试一次；仍然出现时，请把上面的内容告诉技术支持。',
    },
    data: {},
  }
}

function isUsage(error: unknown): error is AppError {
  return isAppError(error) && error.code === 'USAGE'
}
