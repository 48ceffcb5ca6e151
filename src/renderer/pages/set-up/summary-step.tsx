import { Descriptions } from 'antd'
import type { ReactNode } from 'react'

import type { SetUpDraft } from './set-up-draft.ts'

/** What will be made, before anything is written. */
export function SummaryStep({ draft }: { readonly draft: SetUpDraft }): ReactNode {
  const place = [draft.province, draft.city, draft.county].filter(Boolean).join(' ')
  const rows: readonly (readonly [string, string])[] = [
    ['社区', draft.name],
    ['区划名录中的名称', draft.officialName === '' ? draft.name : draft.officialName],
    ['区划代码', draft.code],
    ['所在地', place],
    ['街道（镇）', draft.subdistrict],
    ['县直牵头部门', draft.leadDepartment],
    ['社区电话', draft.telephone],
    ['社区地址', draft.address],
    ['第一位操作员', draft.operatorName],
  ]
  return (
    <div className="gzb-set-up-summary">
      <p>将在这台电脑上设立本社区的加密资料库。现在还没有写入任何内容，可以返回修改。</p>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={rows.map(([label, value]) => ({
          key: label,
          label,
          children: value.trim() === '' ? <span className="gzb-soft">未填写</span> : value,
        }))}
      />
      <p className="gzb-soft">区划代码设立后不再更改；其他各项以后都可以在“系统 → 设置”中修改。</p>
    </div>
  )
}
