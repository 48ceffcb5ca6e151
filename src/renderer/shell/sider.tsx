import {
  CalendarOutlined,
  HomeOutlined,
  DeploymentUnitOutlined,
  PrinterOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import type { ReactNode } from 'react'

import { AREAS, areaOf } from './areas.ts'

const ICONS: Readonly<Record<string, ReactNode>> = {
  today: <CalendarOutlined aria-hidden />,
  residents: <HomeOutlined aria-hidden />,
  grids: <DeploymentUnitOutlined aria-hidden />,
  meetings: <TeamOutlined aria-hidden />,
  print: <PrinterOutlined aria-hidden />,
  bundle: <SendOutlined aria-hidden />,
  system: <SettingOutlined aria-hidden />,
}

/** The areas at the left; the current one shows its pages. */
export function Sider({ community }: { readonly community: string }): ReactNode {
  const { pathname } = useLocation()
  const current = areaOf(pathname)
  return (
    <nav className="gzb-sider" aria-label="主菜单">
      <div className="gzb-community" title={community}>
        {community}
      </div>
      <ul>
        {AREAS.map((area, index) => {
          const first = area.pages[0]
          if (!first) return null
          const isCurrent = area === current
          return (
            <li key={area.key}>
              <Tooltip title={`Alt+${String(index + 1)}`} placement="right" mouseEnterDelay={0.6}>
                <Link
                  to={first.path}
                  className={isCurrent ? 'gzb-area gzb-area-current' : 'gzb-area'}
                  {...(isCurrent && area.pages.length === 1 && { 'aria-current': 'page' as const })}
                >
                  {ICONS[area.key]}
                  <span>{area.label}</span>
                </Link>
              </Tooltip>
              {isCurrent && area.pages.length > 1 && (
                <ul className="gzb-pages">
                  {area.pages.map((page) => (
                    <li key={page.path}>
                      <Link
                        to={page.path}
                        className={pathname.startsWith(page.path) ? 'gzb-page-link gzb-page-current' : 'gzb-page-link'}
                      >
                        {page.label}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
