import { describe, expect, it } from 'vitest'
import type { Today } from '../../../../src/renderer/api/client.ts'
import { firstSteps } from '../../../../src/renderer/pages/today/first-steps.ts'
import { todayWork } from '../../../../src/renderer/pages/today/today-work.ts'

const nothing: Today = {
  counts: { grid: 0, person: 0, posting: 0, certificate: 0, noticeBoard: 0, meeting: 0 },
  gridProblems: 0,
  expiring: 0,
  expired: 0,
  unprintedCertificates: 0,
  staleBoards: 0,
  decisions: { overdue: 0, dueSoon: 0, open: 0 },
  openMeetings: 0,
  lastMeetingOn: null,
  report: { lastBundle: null, pending: 5, hasCountyKey: false },
  recoveryProven: true,
}

describe('the work list', () => {
  it('is empty when nothing waits, also before the first report', () => {
    expect(todayWork(nothing)).toEqual([])
  })

  it('names what is late before what is due, each with the place where it is done', () => {
    const work = todayWork({
      ...nothing,
      expiring: 3,
      decisions: { overdue: 2, dueSoon: 1, open: 9 },
      unprintedCertificates: 12,
    })
    expect(work.map(({ status, text, to }) => [status, text, to])).toEqual([
      ['已过期', '2 项议定事项超过期限', '/meetings/resolutions'],
      ['7天内到期', '1 项议定事项 7 天内到期', '/meetings/resolutions'],
      ['30天内到期', '3 人聘期 30 天内届满', '/grids/appointments'],
      ['待打印', '12 份聘书尚未打印', '/print/register'],
    ])
  })

  it('asks for a recovery code that was never typed back, and for changes since the last bundle', () => {
    const report = { lastBundle: { number: 17, createdAt: '2026-11-20T01:00:00.000Z' }, pending: 5, hasCountyKey: true }
    const texts = todayWork({ ...nothing, recoveryProven: false, report }).map(({ text }) => text)
    expect(texts).toEqual(['恢复码还没有核对，请换新并打印、核对一份', '5 处变更尚未上报（上次是第 17 号数据包）'])
  })
})

describe('the first steps', () => {
  it('lead from grids to the report, whatever was done in between', () => {
    const steps = firstSteps({ counts: { ...nothing.counts, grid: 3, certificate: 2 }, report: nothing.report })
    expect(steps.map(({ title, done }) => [title, done])).toEqual([
      ['建网格', true],
      ['导入花名册', false],
      ['聘任、打证', true],
      ['公示牌', false],
      ['周例会', false],
      ['上报', false],
    ])
  })
})
