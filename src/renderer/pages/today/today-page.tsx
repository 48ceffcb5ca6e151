import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { chinaDate, printedDate } from '../../../shared/dates.ts'
import { firstSteps } from './first-steps.ts'
import { todayWork } from './today-work.ts'
import './today.css'

/** With fewer steps done than this the office is new. */
const EARLY_STEPS = 3

const WEEKDAYS = '日一二三四五六'

function todayText(): string {
  const today = chinaDate(new Date())
  return `${printedDate(today)} 星期${WEEKDAYS.charAt(new Date(`${today}T00:00:00Z`).getUTCDay())}`
}

/** 今日: what waits, what is there, and for a new office the first steps. */
export function TodayPage(): ReactNode {
  const trpc = useTRPC()
  const query = useQuery({ ...trpc.today.get.queryOptions(), staleTime: 0 })
  const today = query.data
  const steps = today ? firstSteps(today) : []
  const next = steps.find((step) => !step.done)
  const work = today ? todayWork(today) : []
  // An office that is under way sees its work first, and what it has not tried yet below.
  const isNew = steps.filter((step) => step.done).length < EARLY_STEPS
  const stepList = today && next && (
    <section className="gzb-section" aria-labelledby="today-steps">
      <h2 id="today-steps">{isNew ? '从这里开始' : '第一次使用的六件事'}</h2>
      <ol className="gzb-steps">
        {steps.map((step) => (
          <li key={step.title} {...(step === next && { 'aria-current': 'step' as const })}>
            <StatusTag tone={step.done ? 'good' : step === next ? 'attention' : 'off'}>
              {step.done ? '已做' : step === next ? '现在做' : '以后做'}
            </StatusTag>
            <Link to={step.to}>{step.title}</Link>
            <span className="gzb-soft">{step.text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
  return (
    <PageFrame title="今日" note={todayText()} scroll>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {!today && query.isPending && <Skeleton active title={false} />}
      {isNew && stepList}
      {today && (
        <section className="gzb-section" aria-labelledby="today-work">
          <h2 id="today-work">要办的事</h2>
          {work.length === 0 ? (
            <p className="gzb-soft">没有到期或待办的事。</p>
          ) : (
            <ul className="gzb-work-list">
              {work.map((item) => (
                <li key={item.text}>
                  <StatusTag tone={item.tone}>{item.status}</StatusTag>
                  <Link to={item.to} {...(item.search && { search: item.search })}>
                    {item.text}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {!isNew && stepList}
      {today && (
        <section className="gzb-section" aria-labelledby="today-facts">
          <h2 id="today-facts">现有资料</h2>
          <dl className="gzb-counts">
            {(
              [
                ['网格', today.counts.grid, '/grids/tree'],
                ['人员', today.counts.person, '/grids/people'],
                ['任职', today.counts.posting, '/grids/appointments'],
                ['聘书', today.counts.certificate, '/print/register'],
                ['公示牌', today.counts.noticeBoard, '/grids/boards'],
                ['会议', today.counts.meeting, '/meetings/weekly'],
              ] as const
            ).map(([label, count, to]) => (
              <div key={label}>
                <dt>
                  <Link to={to}>{label}</Link>
                </dt>
                <dd>{count.toLocaleString('zh-CN')}</dd>
              </div>
            ))}
          </dl>
          <p className="gzb-soft">
            {today.lastMeetingOn === null ? '还没有开过会。' : `最近一次会议：${printedDate(today.lastMeetingOn)}。`}
            {today.report.lastBundle === null
              ? '还没有上报过。'
              : `最近一次上报：第 ${String(today.report.lastBundle.number)} 号数据包，${printedDate(chinaDate(new Date(today.report.lastBundle.createdAt)))}，县级尚未回执。`}
          </p>
        </section>
      )}
    </PageFrame>
  )
}
