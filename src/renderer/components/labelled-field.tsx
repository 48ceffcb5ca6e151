import { Form } from 'antd'
import type { ReactNode } from 'react'

interface LabelledFieldProps {
  /** Id of the control inside. */
  readonly id: string
  readonly label: string
  readonly required?: boolean
  /** A few words under the field. */
  readonly hint?: ReactNode
  /** What is wrong with it; replaces the hint. */
  readonly fault?: string | undefined
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A field with its label where the page itself keeps the value: the looks of `FormGrid`, without a form of antd. */
export function LabelledField(props: LabelledFieldProps): ReactNode {
  const { id, label, required = false, hint, fault, wide = false, children } = props
  const help = fault ?? hint
  return (
    <Form.Item
      htmlFor={id}
      label={label}
      required={required}
      colon={false}
      className={wide ? 'gzb-labelled gzb-wide' : 'gzb-labelled'}
      {...(help !== undefined && { help })}
      {...(fault !== undefined && { validateStatus: 'error' as const })}
    >
      {children}
    </Form.Item>
  )
}
