import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { BoardRow } from '../../../../main/features/boards/stale-boards.ts'
import { useTRPC, useTRPCClient } from '../../../api/client.ts'
import { PrintDialog } from '../../../components/print-dialog.tsx'
import { GlyphNotes } from '../../print/glyph-notes.tsx'
import { useOnce } from '../../print/use-once.ts'

interface BoardPrintDialogProps {
  readonly rows: readonly BoardRow[]
  readonly onClose: () => void
}

/** 公示牌 before they are printed: paper, names the fonts lack, preview. */
export function BoardPrintDialog({ rows: chosen, onClose }: BoardPrintDialogProps): ReactNode {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const rows = chosen.filter((row) => !leftOut.includes(row.gridId))
  const [paper, setPaper] = useState<'A4' | 'A3'>(chosen[0]?.paper === 'A3' ? 'A3' : 'A4')
  const gridIds = rows.map((row) => row.gridId)
  const check = useQuery(trpc.boards.check.queryOptions({ gridIds })).data
  const missing = check?.names.filter(({ drawing }) => drawing === 'none') ?? []
  const rendered = useOnce(
    ['boards', gridIds, paper],
    async () => await client.boards.preview.mutate({ gridIds, paper }),
    check !== undefined && missing.length === 0,
  )
  if (missing.length > 0) {
    const faulty = rows.filter((row) => missing.some(({ gridId }) => gridId === row.gridId))
    return (
      <Modal open title="印制公示牌" footer={null} onCancel={onClose}>
        <GlyphNotes names={missing} />
        <p>
          涉及{faulty.map((row) => `“${row.gridName}”`).join('、')}
          。请核对姓名；确认无误可在本机安装含有该字的字体，再印制这几块。
        </p>
        {faulty.length < rows.length && (
          <Button type="primary" onClick={() => setLeftOut([...leftOut, ...faulty.map((row) => row.gridId)])}>
            先印制其余 {rows.length - faulty.length} 块
          </Button>
        )}
      </Modal>
    )
  }
  const gaps = rows.filter((row) => row.gaps.length > 0)
  const notes = (
    <>
      <Radio.Group
        value={paper}
        aria-label="纸张"
        optionType="button"
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'A3', label: 'A3' },
        ]}
        onChange={(event) => setPaper(event.target.value === 'A3' ? 'A3' : 'A4')}
      />
      {check && <GlyphNotes names={check.names} />}
      {gaps.length > 0 && (
        <div className="gzb-print-gaps">
          <div>{gaps.length} 块内容不全：</div>
          <ul>
            {gaps.slice(0, 8).map((row) => (
              <li key={row.gridId}>
                {row.gridName}：{row.gaps.join('、')}
              </li>
            ))}
            {gaps.length > 8 && <li>……</li>}
          </ul>
        </div>
      )}
    </>
  )
  return (
    <PrintDialog
      key={paper}
      title={rows.length === 1 ? `印制公示牌：${rows[0]?.gridName ?? ''}` : `印制公示牌（${String(rows.length)} 块）`}
      fileName={`网格公示牌-${paper}.pdf`}
      rendered={rendered.data}
      error={rendered.error}
      printedBefore={rows.filter((row) => row.state === 'valid').length}
      subjects={rows.map((row) => ({ id: row.gridId, name: row.gridName }))}
      onLeaveOut={(id) => setLeftOut([...leftOut, id])}
      notes={notes}
      handOver={async (how) =>
        await client.boards.handOver.mutate({ boards: [...(rendered.data?.digests ?? [])], paper, ...how })
      }
      onClose={onClose}
    />
  )
}
