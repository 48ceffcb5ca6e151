import { printDocuments, type PrintedDocument } from '../documents.ts'
import { isSet, requiredOption } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { destinationOf } from '../destination.ts'
import { withStore } from '../opened-store.ts'
import { PrintService } from '../../jobs/print-service.ts'
import { NothingToPrintError } from '../../features/prints/errors.ts'
import { UsageError } from '../usage-error.ts'

const kinds = Object.keys(printDocuments)

/** `print`: a document as PDF, noted in the print log. */
export const print: Command = {
  name: 'print',
  summary: '把聘书、公示牌、纪要等写成 PDF',
  operands: kinds.join('|'),
  arity: [1, 1],
  options: {
    out: { value: 'FILE.pdf', help: 'PDF 写到哪里' },
    grid: { value: 'CODE', help: '只要该网格的（聘书、公示牌、登记簿；网格编号）' },
    id: { value: 'ID', help: '只要这一份：聘书编号，或会议的标识' },
    all: { help: '全部聘书，或全部公示牌' },
    paper: { value: 'A4|A3', help: '公示牌的纸张（默认 A4）' },
    reason: { value: 'TEXT', help: '补打原因；以前打印过的须填写' },
    force: { help: '覆盖已有的文件' },
  },
  notes: [
    'certificates 聘书 · boards 公示牌 · minutes 会议纪要 · meeting-record 会议记录 · register 聘任登记簿',
    '会议不给 --id 时为最近一次（纪要为最近一次已结束的）。每次都记入打印记录，等待在程序中确认“已打印”。',
  ],
  run,
}

async function run(call: Call): Promise<Outcome> {
  const [kind = ''] = call.positionals
  const prepare = printDocuments[kind]
  if (!prepare) throw new UsageError(`print 后面应为 ${kinds.join('、')} 之一，不是“${kind}”。`, call.command)
  const to = destinationOf(requiredOption(call, 'out'), isSet(call, 'force'))
  const service = new PrintService(call.clock)
  try {
    const printed = await withStore(call, async (opened): Promise<PrintedDocument> => {
      const document = await prepare(call, opened)
      if (document.count === 0) throw new NothingToPrintError()
      const pdf = await service.render(document.document, { demonstration: opened.demonstration })
      // Noted before the file is there: a paper nobody knows of is worse than a note nobody confirms.
      await document.note()
      await to.write(pdf)
      return document
    })
    const { count, title } = printed
    return { json: { kind, count, title }, text: `已写成 PDF：${title}，${String(count)} 份。` }
  } finally {
    await service.close()
  }
}
