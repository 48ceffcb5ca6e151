import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

import { FileDrop } from '../../components/file-drop.tsx'
import { ImportBatches } from './import-batches.tsx'
import { useRosterTemplate } from './use-roster-template.ts'

interface ImportFileStepProps {
  readonly file: File | null
  readonly onPick: (file: File | null) => void
}

/** Choosing the file, the template, and the imports made before. */
export function ImportFileStep({ file, onPick }: ImportFileStepProps): ReactNode {
  const template = useRosterTemplate()
  return (
    <div className="gzb-import">
      <FileDrop
        text={file ? '换一个文件：拖到这里，或点这里选择' : '把花名册拖到这里，或点这里选择'}
        hint="Excel（.xlsx、.xls）或 CSV，最大 50 MB。有标题行、合并单元格、列名不同都可以直接导入。"
        accept=".xlsx,.xls,.csv"
        onFiles={(files) => onPick(files[0] ?? null)}
      />
      {file && (
        <p className="gzb-picked">
          <FileExcelOutlined aria-hidden /> {file.name}
          <span className="gzb-soft"> {Math.max(1, Math.round(file.size / 1024)).toLocaleString('zh-CN')} KB</span>
        </p>
      )}
      <p className="gzb-soft">
        还没有花名册？
        <Button type="link" size="small" onClick={() => void template()}>
          下载模板
        </Button>
        填好后再导入。核对之前不会写入任何内容。
      </p>
      <ImportBatches />
    </div>
  )
}
