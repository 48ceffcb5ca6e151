import { Collapse, Select } from 'antd'
import type { ReactNode } from 'react'

import type { ImportPreview } from './import-rows.ts'
import type { RosterImport } from './use-roster-import.ts'

interface ImportColumnsProps {
  readonly roster: RosterImport
  readonly preview: ImportPreview
}

/** What each column was read as; the fold's title names the columns nobody reads, so that nothing is lost in silence. */
export function ImportColumns({ roster, preview }: ImportColumnsProps): ReactNode {
  const unread = preview.sheets.flatMap((sheet) =>
    sheet.columns.filter((column) => column.field === null && column.title !== ''),
  )
  const choose = (sheet: string, column: number, field: string | null): void => {
    const own = roster.choices.columns ?? {}
    void roster.decide({ columns: { ...own, [sheet]: { ...own[sheet], [column]: field } } })
  }
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'columns',
          label:
            unread.length > 0
              ? `列的对应：有 ${String(unread.length)} 列没有读取（${unread.map((column) => column.title).join('、')}）`
              : '列的对应：各列都已认出',
          children: preview.sheets.map((sheet) => (
            <div key={sheet.name}>
              <p className="gzb-soft">
                工作表“{sheet.name}”，表头在第 {sheet.headerRow} 行
              </p>
              <div className="gzb-import-columns">
                {sheet.columns.map(
                  (column, index) =>
                    column.title !== '' && (
                      <label key={`${String(index)}/${column.title}`}>
                        <span>{column.title}</span>
                        <Select<string>
                          size="small"
                          allowClear
                          disabled={roster.busy}
                          placeholder="不读取"
                          value={column.field}
                          options={optionsOf(preview, column.field)}
                          onChange={(field: string | undefined) => choose(sheet.name, index, field ?? null)}
                        />
                      </label>
                    ),
                )}
              </div>
            </div>
          )),
        },
      ]}
    />
  )
}

/** The fields; a serial column is read by nobody and yet known. */
function optionsOf(preview: ImportPreview, field: string | null): { value: string; label: string }[] {
  const fields = preview.fields.map(({ name, label }) => ({ value: name, label }))
  return field === null || fields.some(({ value }) => value === field)
    ? fields
    : [{ value: field, label: '（序号，不导入）' }, ...fields]
}
