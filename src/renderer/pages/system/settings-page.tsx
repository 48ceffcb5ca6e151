import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { ProfileSettings } from './profile-settings.tsx'
import { SettingsForm } from './settings-form.tsx'
import './system.css'

const TABS = [
  { key: 'profile', label: '社区资料' },
  { key: 'certificates', label: '聘书' },
  { key: 'boards', label: '公示牌' },
  { key: 'screen', label: '锁定和字号' },
] as const

/** 设置: the office's own record, what papers say, when the window locks. */
export function SettingsPage(): ReactNode {
  const trpc = useTRPC()
  const [search, setSearch] = useListSearch()
  const me = useQuery(trpc.office.me.queryOptions())
  const tab = TABS.find(({ key }) => key === search['tab'])?.key ?? 'profile'
  return (
    <PageFrame
      title="设置"
      scroll
      filters={
        <Tabs
          activeKey={tab}
          items={TABS.map(({ key, label }) => ({ key, label }))}
          onChange={(key) => setSearch({ tab: key === 'profile' ? undefined : key })}
          className="gzb-settings-tabs"
        />
      }
    >
      <ErrorNotice error={me.error} onRetry={() => void me.refetch()} />
      {me.data && tab === 'profile' && <ProfileSettings profile={me.data.profile} />}
      {me.data && tab !== 'profile' && (
        <SettingsForm key={tab} part={tab} settings={me.data.settings} profile={me.data.profile} />
      )}
    </PageFrame>
  )
}
