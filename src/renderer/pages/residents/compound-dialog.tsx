import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'

interface CompoundValues {
  name: string
  address: string
  propertyCompany: string
}

/** A new compound. */
export function CompoundDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const create = useMutation(trpc.places.createCompound.mutationOptions())
  const [form] = Form.useForm<CompoundValues>()
  const name: string | undefined = Form.useWatch('name', form)
  return (
    <ActDialog
      title="新建小区"
      verb="新建"
      disabled={(name ?? '').trim() === ''}
      onClose={onClose}
      act={async () => {
        await create.mutateAsync(form.getFieldsValue())
        await queries.invalidateQueries()
      }}
    >
      <Form<CompoundValues> form={form} className="gzb-form gzb-form-1" colon={false}>
        <Form.Item name="name" label="小区名称" rules={[{ required: true }]} initialValue="">
          <Input maxLength={50} autoComplete="off" placeholder="如：嘉陵花园；平房可写路名或院名" />
        </Form.Item>
        <Form.Item name="address" label="地址" initialValue="">
          <Input maxLength={200} autoComplete="off" placeholder="如：嘉陵路12号院" />
        </Form.Item>
        <Form.Item name="propertyCompany" label="物业公司" initialValue="">
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </Form>
    </ActDialog>
  )
}
