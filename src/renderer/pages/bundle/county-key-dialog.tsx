import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { uploadFile } from '../../api/files.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { SpokenFingerprint } from './spoken-fingerprint.tsx'

interface CountyKeyDialogProps {
  /** Fingerprint of the key in use, if there is one. */
  readonly current: string | null
  readonly onClose: () => void
}

/** The county's key from its file: read, compared by telephone, and only then taken. */
export function CountyKeyDialog({ current, onClose }: CountyKeyDialogProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [compared, setCompared] = useState(false)
  const look = useMutation(trpc.bundles.readCountyKey.mutationOptions())
  const take = useMutation(trpc.bundles.importCountyKey.mutationOptions())
  const read = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await uploadFile(file)
      return { uploadId: id, ...(await look.mutateAsync({ uploadId: id })) }
    },
    onMutate: () => setCompared(false),
  })
  const key = read.data
  return (
    <ActDialog
      title="导入县级公钥"
      verb="导入"
      disabled={!key || !compared}
      onClose={onClose}
      act={async () => {
        if (!key) return
        await take.mutateAsync({ uploadId: key.uploadId })
        await queries.invalidateQueries(trpc.bundles.pathFilter())
        await queries.invalidateQueries(trpc.today.pathFilter())
      }}
    >
      <FileDrop
        text="把县里发来的公钥文件拖到这里，或点这里选择"
        hint="扩展名 .gzkey"
        accept=".gzkey"
        disabled={read.isPending}
        onFiles={([file]) => file && read.mutate(file)}
      />
      <ErrorNotice error={read.error} />
      {key && (
        <>
          <p>
            <strong>{key.name}</strong>
            {current === key.fingerprint && '：与正在使用的公钥相同。'}
            {current !== null && current !== key.fingerprint && '：导入后将替换正在使用的公钥，下一个数据包为全量。'}
          </p>
          <p>请打电话给县里（用文件以外的途径得到的号码），请对方逐组念出指纹，与下面核对：</p>
          <SpokenFingerprint spoken={key.spoken} label="指纹" />
          <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
            已电话核对，八组数字全部一致
          </Checkbox>
        </>
      )}
    </ActDialog>
  )
}
