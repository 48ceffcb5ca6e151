import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select, Tag } from 'antd'
import type { ReactNode } from 'react'

/** One filter of a list. `text` is typed, `choice` picked; the value is text, undefined when not set. */
export interface FilterField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'choice'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly placeholder?: string
  /** Width in pixels at 14 px letters; 210 for text, 160 for a choice by default. */
  readonly width?: number
}

interface FilterBarProps {
  readonly fields: readonly FilterField[]
  readonly values: Readonly<Partial<Record<string, string>>>
  /** A change; hand it to `setSearch` of `useListSearch`. */
  readonly onChange: (patch: Readonly<Partial<Record<string, string>>>, options?: { replace?: boolean }) => void
  /** At the right end, e.g. a switch of views. */
  readonly extra?: ReactNode
}

function shownValue(field: FilterField, value: string): string {
  return field.options?.find((option) => option.value === value)?.label ?? value
}

/** The filters of a list, with a chip for each that is set and 清除全部. */
export function FilterBar({ fields, values, onChange, extra }: FilterBarProps): ReactNode {
  const set = fields.filter((field) => (values[field.name] ?? '') !== '')
  return (
    <div className="gzb-filter" role="search">
      <div className="gzb-filter-fields">
        {fields.map((field) => {
          const value = values[field.name]
          const style = { width: `${String((field.width ?? (field.kind === 'text' ? 210 : 160)) / 14)}rem` }
          return field.kind === 'text' ? (
            <Input
              key={field.name}
              style={style}
              allowClear
              aria-label={field.label}
              placeholder={field.placeholder ?? field.label}
              value={value ?? ''}
              onChange={(event) => onChange({ [field.name]: event.target.value || undefined }, { replace: true })}
            />
          ) : (
            <Select<string>
              key={field.name}
              style={style}
              allowClear
              aria-label={field.label}
              placeholder={field.placeholder ?? field.label}
              value={value ?? null}
              options={[...(field.options ?? [])]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(next: string | undefined) => onChange({ [field.name]: next })}
            />
          )
        })}
        {extra !== undefined && <div className="gzb-filter-extra">{extra}</div>}
      </div>
      {set.length > 0 && (
        <div className="gzb-chips">
          <span className="gzb-soft">已筛选</span>
          {set.map((field) => (
            <Tag
              key={field.name}
              closable={{ closeIcon: <CloseOutlined aria-label={`取消${field.label}`} /> }}
              onClose={(event) => {
                event.preventDefault()
                onChange({ [field.name]: undefined })
              }}
            >
              {field.label}：{shownValue(field, values[field.name] ?? '')}
            </Tag>
          ))}
          <Button
            type="link"
            size="small"
            onClick={() => onChange(Object.fromEntries(fields.map((field) => [field.name, undefined])))}
          >
            清除全部
          </Button>
        </div>
      )}
    </div>
  )
}
