import { Form, Input, InputNumber, Radio, Switch } from 'antd'
import type { FormInstance } from 'antd'
import type { ReactNode } from 'react'

import { formatCertificateNumber, checkCertificatePattern } from '../../../shared/rules/certificate-number.ts'
import { certificateFields, checkWording } from '../../../shared/rules/certificate-wording.ts'
import type { RuleFinding } from '../../../shared/rules/finding.ts'
import type { Settings } from '../../../shared/settings.ts'
import { WordingPreview } from './wording-preview.tsx'

const QR_CHOICES = [
  { value: 'none', label: '不印' },
  { value: 'maskedName', label: '印，姓名部分遮盖' },
  { value: 'fullName', label: '印，姓名完整' },
]

/** An antd rule from one of our own: every error is shown, at the field. */
function rule(check: (value: string) => readonly RuleFinding[]) {
  return {
    validator: async (_: unknown, value: unknown): Promise<void> => {
      const errors = check(typeof value === 'string' ? value : '').filter(({ severity }) => severity === 'error')
      await (errors.length > 0 ? Promise.reject(new Error(errors.map(({ text }) => text).join(' '))) : null)
    },
  }
}

interface CertificateSettingsProps {
  readonly form: FormInstance<Settings>
  readonly office: { readonly name: string; readonly subdistrict: string | null }
  /** The year of the example. */
  readonly year: number
}

/** The fields of certificates: number with a live example, wording with the sentence it makes. */
export function CertificateSettings({ form, office, year }: CertificateSettingsProps): ReactNode {
  const pattern = Form.useWatch('certificatePattern', form) ?? ''
  const wording = Form.useWatch('certificateWording', form) ?? ''
  const isPatternGood = checkCertificatePattern(pattern).length === 0
  const warnings = checkWording(wording).filter(({ severity }) => severity === 'warning')
  const number = isPatternGood ? formatCertificateNumber(pattern, { year, serial: 1 }) : ''
  const sample: Readonly<Record<string, string>> = {
    姓名: '王敏',
    称谓: '同志',
    街道: office.subdistrict ?? '',
    社区: office.name,
    网格: '第一网格',
    角色: '网格长',
    起: `${String(year)}年1月1日`,
    止: `${String(year)}年12月31日`,
    党支部: `${office.name}党支部`,
    居委会: `${office.name}居民委员会`,
    编号: number,
    职责: '统筹本网格各项工作',
    依据: '社区党支部会议',
  }
  return (
    <>
      <Form.Item
        name="certificatePattern"
        label="编号格式"
        rules={[rule(checkCertificatePattern)]}
        extra={isPatternGood ? `例：${number}、${formatCertificateNumber(pattern, { year, serial: 12 })}` : undefined}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="certificateTitle" label="名称" rules={[{ required: true }]} extra="如“聘书”“聘用证书”">
        <Input maxLength={12} />
      </Form.Item>
      <Form.Item
        name="certificateWording"
        label="正文"
        className="gzb-wide"
        rules={[rule(checkWording)]}
        extra={
          <>
            <div>可用的项目：{certificateFields.map((field) => `{${field}}`).join(' ')}</div>
            {warnings.map(({ text }) => (
              <div key={text} className="gzb-hint">
                {text}
              </div>
            ))}
          </>
        }
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item label="示例" className="gzb-wide">
        <WordingPreview wording={wording} values={sample} />
      </Form.Item>
      <Form.Item name="certificateIssuer" label="签发单位" extra={`空着用“${office.name}党支部”`}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="termYears" label="聘期（年）" rules={[{ required: true }]}>
        <InputNumber min={1} max={5} precision={0} />
      </Form.Item>
      <Form.Item name="certificateQr" label="二维码" className="gzb-wide">
        <Radio.Group options={QR_CHOICES} />
      </Form.Item>
      <Form.Item name="certificatePhoto" label="印照片" valuePropName="checked">
        <Switch aria-label="印照片" />
      </Form.Item>
    </>
  )
}
