import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { GridKind } from '../../../shared/codes/grid-kind.ts'
import { gridKindCodes } from '../../../shared/codes/grid-kind.ts'
import { responsiblePostOfLevel, type GridLevel } from '../../../shared/codes/grid-level.ts'
import { gridPlaceCodes, gridPlacesOf, type GridPlace } from '../../../shared/codes/grid-place.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { DateField } from '../../components/date-field.tsx'
import { levelWord } from './grid-words.ts'
import { ParentSelect } from './parent-select.tsx'

/** What the form of a grid holds. */
export interface GridFormValues {
  readonly level: GridLevel
  readonly parentId: string | null
  readonly name: string
  readonly kind: GridKind
  readonly place: GridPlace | null
  readonly scope: string | null
  readonly code: string | null
  readonly responsiblePost: string | null
  readonly partyGroup: string | null
  readonly supervisionPhone: string | null
  readonly validFrom: IsoDate
  readonly note: string | null
}

interface GridFieldsProps {
  readonly form: FormInstance<GridFormValues>
  readonly grids: readonly GridOverview[]
  /** The grid that is edited; without it the form is for a new one. */
  readonly grid?: GridOverview
}

/** The fields of a grid, new or edited. Level and parent of an existing one change by moving. */
export function GridFields({ form, grids, grid }: GridFieldsProps): ReactNode {
  const trpc = useTRPC()
  const level = Form.useWatch('level', form) ?? grid?.level ?? 1
  const kind = Form.useWatch('kind', form) ?? grid?.kind ?? 'residential'
  const nextCode = useQuery(trpc.grids.nextCode.queryOptions({ level }, { enabled: grid === undefined }))
  return (
    <>
      {grid === undefined && (
        <>
          <Form.Item name="level" label="级别">
            <Radio.Group
              options={[1, 2, 3].map((value) => ({ value, label: levelWord(value) }))}
              onChange={() => form.setFieldValue('parentId', null)}
            />
          </Form.Item>
          <Form.Item name="parentId" label="上级网格">
            <ParentSelect grids={grids} level={level} />
          </Form.Item>
        </>
      )}
      <Form.Item name="name" label="网格名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} placeholder="如 第1网格" />
      </Form.Item>
      <Form.Item name="kind" label="类型">
        <Radio.Group
          options={gridKindCodes.entries.map((one) => ({ value: one.code, label: one.label.replace('网格', '') }))}
          onChange={() => form.setFieldValue('place', null)}
        />
      </Form.Item>
      <Form.Item name="place" label="划分依据">
        <Select
          allowClear
          placeholder="小区、路段、商场等"
          options={gridPlacesOf(kind).map((value) => ({ value, label: labelOf(gridPlaceCodes, value) }))}
        />
      </Form.Item>
      <Form.Item name="scope" label="范围">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} placeholder="四至，或楼栋、门牌" />
      </Form.Item>
      <Form.Item name="code" label="网格编号">
        <Input maxLength={20} placeholder={grid ? '可以不编号' : `不填则自动编号 ${nextCode.data ?? ''}`} />
      </Form.Item>
      <Form.Item name="responsiblePost" label="责任岗位">
        <Input maxLength={40} placeholder={`不填则为 ${responsiblePostOfLevel[level]}`} />
      </Form.Item>
      <Form.Item name="partyGroup" label="网格党小组">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="supervisionPhone" label="监督电话">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="validFrom" label="启用日期" rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  )
}
