import { basename } from 'node:path'
import { rosterErrorFile } from '../../features/imports/error-file.ts'
import { previewOf, type ImportPreview } from '../../features/imports/preview.ts'
import { confirmRoster, planRosterFile, type PlannedRoster } from '../../features/imports/roster-import.ts'
import { isSet, optionOf, requiredOption } from '../call-options.ts'
import type { Call, Command, Outcome } from '../command.ts'
import { destinationOf } from '../destination.ts'
import { withStore, type OpenedStore } from '../opened-store.ts'
import { readInputFile } from '../read-input-file.ts'
import { UsageError } from '../usage-error.ts'

/** What can be imported, as `--kind` names it. */
const kinds = ['grid-people'] as const
/** How many rows with a reason people are shown; the error file and `--json` have all. */
const shownReasons = 20

/** `import`: a table into the records. */
export const importTable: Command = {
  name: 'import',
  summary: '导入表格（.xlsx、.xls、.csv）',
  operands: 'FILE',
  arity: [1, 1],
  options: {
    kind: { value: 'KIND', help: `内容：${kinds.join('、')}（网格人员花名册）` },
    'dry-run': { help: '只说明会怎样，不写入' },
    'errors-out': { value: 'FILE.xlsx', help: '把不能导入的行连同原因写成表格' },
    force: { help: '覆盖已有的 --errors-out 文件' },
  },
  notes: ['有问题的行不导入，其余的一次写入；整次导入可在“导入”界面撤销。'],
  run,
}

async function run(call: Call): Promise<Outcome> {
  const kind = requiredOption(call, 'kind')
  if (!kinds.some((known) => known === kind))
    throw new UsageError(`--kind 应为 ${kinds.join('、')}，不是“${kind}”。`, call.command)
  const [path = ''] = call.positionals
  const bytes = readInputFile(path, 'FILE')
  const out = optionOf(call, 'errors-out')
  const errorsTo = out === undefined ? null : destinationOf(out, isSet(call, 'force'))
  return await withStore(call, async (opened) => {
    const file = { bytes, fileName: basename(path) }
    const planned = await planRosterFile(opened.store, file, {}, call.clock())
    const preview = previewOf(planned)
    const hasErrorFile = errorsTo !== null && preview.counts.refused > 0
    if (hasErrorFile) await errorsTo.write(rosterErrorFile(planned))
    return isSet(call, 'dry-run')
      ? dryOutcome(preview, hasErrorFile)
      : await importOutcome(opened, planned, preview, hasErrorFile)
  })
}

function dryOutcome(preview: ImportPreview, hasErrorFile: boolean): Outcome {
  const { counts } = preview
  return {
    json: { dryRun: true, ...counts, problems: problemsOf(preview), errorFile: hasErrorFile },
    text: [
      `共 ${String(counts.rows)} 行：将新增 ${String(counts.created)} 人，更新 ${String(counts.updated)} 人，任职 ${String(counts.postings)} 条，新建网格 ${String(counts.grids)} 个；${String(counts.unchanged)} 行无变化，${String(counts.refused)} 行不能导入。没有写入任何内容。`,
      ...reasonLines(preview),
    ].join('\n'),
  }
}

async function importOutcome(
  { store, actor }: OpenedStore,
  planned: PlannedRoster,
  preview: ImportPreview,
  hasErrorFile: boolean,
): Promise<Outcome> {
  const report = await confirmRoster(store, actor, planned, {})
  return {
    json: { dryRun: false, ...report, problems: problemsOf(preview), errorFile: hasErrorFile },
    text: [
      `已导入：新增 ${String(report.created)} 人，更新 ${String(report.updated)} 人，任职 ${String(report.postings)} 条，新建网格 ${String(report.grids)} 个；${String(report.rejected)} 行未导入。`,
      ...reasonLines(preview),
    ].join('\n'),
  }
}

/** Why rows are left out, by place; the texts name fields and not what stands in them. */
function problemsOf({ rows }: ImportPreview) {
  return rows
    .filter((row) => row.action === 'refused')
    .flatMap(({ sheet, row, findings }) =>
      findings
        .filter((finding) => finding.severity === 'error')
        .map(({ code, text, column }) => ({ sheet, row, column, code, text })),
    )
}

function reasonLines(preview: ImportPreview): readonly string[] {
  const problems = problemsOf(preview)
  const more = problems.length - shownReasons
  return [
    ...problems
      .slice(0, shownReasons)
      .map(
        ({ sheet, row, column, text }) => `  ${sheet} 第 ${String(row)} 行${column ? ` ${column} 列` : ''}：${text}`,
      ),
    ...(more > 0 ? [`  另有 ${String(more)} 处，可用 --errors-out 写成表格查看。`] : []),
  ]
}
