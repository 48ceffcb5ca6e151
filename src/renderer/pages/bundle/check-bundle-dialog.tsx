import { useMutation } from '@tanstack/react-query'
import { Alert, Modal } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { uploadFile } from '../../api/files.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FileDrop } from '../../components/file-drop.tsx'

/** Looks at a bundle file: whole or not, and whether it is one of this PC's. Its content only the receiver can read. */
export function CheckBundleDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const trpc = useTRPC()
  const check = useMutation(trpc.bundles.check.mutationOptions())
  const upload = useMutation({
    mutationFn: async (file: File) => await check.mutateAsync({ uploadId: (await uploadFile(file)).id }),
  })
  const found = upload.data
  return (
    <Modal open title="检查数据包文件" footer={null} width="42rem" onCancel={onClose}>
      <div className="gzb-dialog-body">
        <FileDrop
          text="把数据包拖到这里，或点这里选择"
          hint="扩展名 .gzb；只检查，不会写入任何内容"
          accept=".gzb"
          disabled={upload.isPending}
          onFiles={([file]) => file && upload.mutate(file)}
        />
        <ErrorNotice error={upload.error} />
        {found && (
          <Alert
            type={found.ownNumber === null ? 'info' : 'success'}
            showIcon
            role="status"
            title={
              found.ownNumber === null
                ? '这是一个加密的数据包，不是本机最近生成的。'
                : `与本机生成的第 ${String(found.ownNumber)} 号数据包完全一致。`
            }
            description={
              <>
                <div>{found.text}</div>
                <div className="gzb-sha">SHA-256 {found.sha256}</div>
              </>
            }
          />
        )}
      </div>
    </Modal>
  )
}
