import { openApp } from '../../open-app.ts'
import { reportToStderr } from '../../report.ts'
import { endOfProcess, serve as serveBrowser } from '../../web/serve.ts'
import { dataFolderOf, wholeNumber } from '../call-options.ts'
import type { Call, Command } from '../command.ts'

/** `serve`: the browser host. */
export const serve: Command = {
  name: 'serve',
  summary: '在本机浏览器中使用格中办',
  operands: '',
  arity: [0, 0],
  options: { port: { value: 'N', help: '端口（默认由系统选一个空闲的）' } },
  notes: [
    '起始地址只能使用一次，按回车键得到新的地址，按 Ctrl+C 结束。口令在页面上输入。',
    '--json 时标准输出每行一个 {"url"}。',
  ],
  run,
}

async function run(call: Call): Promise<null> {
  await serveBrowser(
    {
      folders: {
        dataFolder: dataFolderOf(call),
        resourcesFolder: call.resources,
        rendererFolder: call.renderer,
      },
      openApp,
      port: wholeNumber(call, 'port', 65_535) ?? 0,
      json: call.json,
      input: call.terminal.input,
      write: call.json ? call.terminal.out : call.terminal.say,
      report: reportToStderr,
    },
    endOfProcess(process),
  )
  return null
}
