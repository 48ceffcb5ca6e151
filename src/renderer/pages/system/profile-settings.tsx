import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Descriptions, Form, Input } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { OfficeProfile } from '../../api/client.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'

const FIELDS = [
  { name: 'name', label: '社区', max: 40, extra: '印在文书上的写法，如“新城社区”' },
  { name: 'subdistrict', label: '街道（镇）', max: 40 },
  { name: 'county', label: '县（区）', max: 30 },
  { name: 'city', label: '市（州）', max: 30 },
  { name: 'province', label: '省', max: 30 },
  { name: 'leadDepartment', label: '县直牵头部门', max: 60 },
  { name: 'telephone', label: '社区电话', max: 40, extra: '印在公示牌上' },
  { name: 'address', label: '社区地址', max: 80 },
] as const

type Values = Pick<OfficeProfile, (typeof FIELDS)[number]['name']>

/** The office's own record. Code and official name are those of the national list and stay. */
export function ProfileSettings({ profile }: { readonly profile: OfficeProfile }): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const [form] = Form.useForm<Values>()
  const save = useMutation(trpc.office.changeProfile.mutationOptions())
  return (
    <>
      <Descriptions
        size="small"
        column={2}
        className="gzb-settings-facts"
        items={[
          { key: 'code', label: '区划代码', children: profile.code },
          { key: 'official', label: '区划名录中的名称', children: profile.officialName },
        ]}
      />
      <FormGrid<Values>
        form={form}
        columns={2}
        initialValues={Object.fromEntries(FIELDS.map(({ name }) => [name, profile[name]]))}
        onSave={async (values) => await save.mutateAsync(values)}
        onSaved={() => {
          void queries.invalidateQueries(trpc.office.pathFilter())
          say('已保存。以后打印的文书用新的写法，已打印的不变。')
        }}
      >
        {FIELDS.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            rules={field.name === 'name' ? [{ required: true, whitespace: true }] : []}
            {...('extra' in field && { extra: field.extra })}
          >
            <Input maxLength={field.max} autoComplete="off" />
          </Form.Item>
        ))}
      </FormGrid>
    </>
  )
}
