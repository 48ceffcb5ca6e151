import { commonOptions, type Command, type OptionSpec } from './command.ts'

const head = 'npm run cli --'

/** The list of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    `用法：${head} 命令 [参数]`,
    '',
    '命令：',
    ...commands.map((command) => `  ${command.name.padEnd(10)}${command.summary}`),
    '',
    '各命令都有的选项：',
    ...optionLines(commonOptions),
    '',
    `一个命令的说明：${head} 命令 --help`,
    '退出码：0 成功，2 用法不对，1 其他失败。给人看的文字在标准错误，--json 的对象在标准输出；',
    '失败时该对象为 {"error":{"code","message","at"}}。',
  ].join('\n')
}

/** How one command is used. */
export function helpOf(command: Command): string {
  const own = optionLines(command.options)
  return [
    `${command.summary}。`,
    '',
    `用法：${[head, command.name, command.operands, '[选项]'].filter((part) => part !== '').join(' ')}`,
    ...(own.length > 0 ? ['', '选项：', ...own] : []),
    '',
    '各命令都有的选项：',
    ...optionLines(commonOptions),
    ...(command.notes.length > 0 ? ['', ...command.notes] : []),
  ].join('\n')
}

function optionLines(options: Readonly<Record<string, OptionSpec>>): readonly string[] {
  return Object.entries(options).map(
    ([name, option]) =>
      `  ${`--${name}${option.value === undefined ? '' : ` ${option.value}`}`.padEnd(26)}${option.help}`,
  )
}
