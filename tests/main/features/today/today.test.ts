import { expect, it } from 'vitest'
import { certificate } from '../../../../src/shared/entities/certificate.ts'
import { grid } from '../../../../src/shared/entities/grid.ts'
import { meeting } from '../../../../src/shared/entities/meeting.ts'
import { person } from '../../../../src/shared/entities/person.ts'
import { posting } from '../../../../src/shared/entities/posting.ts'
import { printRecord } from '../../../../src/shared/entities/print-record.ts'
import { resolution } from '../../../../src/shared/entities/resolution.ts'
import { recoveryProvenAction } from '../../../../src/main/features/office/recovery.ts'
import { reportFacts, todayOf } from '../../../../src/main/features/today/queries.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

const today = '2026-11-24'

onBothDialects('today', (open) => {
  it('of a new office counts nothing and says what is missing', async () => {
    const store = await open()
    expect(await todayOf(store, today)).toMatchObject({
      counts: { grid: 0, person: 0, posting: 0, certificate: 0, noticeBoard: 0, meeting: 0 },
      gridProblems: 0,
      expiring: 0,
      expired: 0,
      unprintedCertificates: 0,
      staleBoards: 0,
      decisions: { overdue: 0, dueSoon: 0, open: 0 },
      openMeetings: 0,
      lastMeetingOn: null,
      report: { lastBundle: null, hasCountyKey: false },
      recoveryProven: false,
    })
  })

  it('tells terms that ended from those that end within 30 days, and leaves out renewed and ended ones', async () => {
    const store = await open()
    await store.write(actor, { action: 'test.fill' }, async (unit) => {
      const home = await unit.insert(grid, {
        name: '第一网格',
        level: 3,
        kind: 'residential',
        validFrom: '2026-01-01',
        sortOrder: 1,
      })
      const who = await unit.insert(person, { name: '王敏' })
      const term = async (to: string, more: { endedOn?: string; renewedFromId?: string } = {}) =>
        await unit.insert(posting, {
          personId: who.id,
          gridId: home.id,
          role: 'gridMember',
          from: '2025-01-01',
          to,
          ...more,
        })
      await term('2026-11-23')
      await term('2026-11-24')
      await term('2026-12-24')
      await term('2026-12-25')
      await term('2026-11-01', { endedOn: '2026-06-01' })
      const renewed = await term('2026-11-02')
      await term('2027-11-02', { renewedFromId: renewed.id })
    })
    expect(await todayOf(store, today)).toMatchObject({ expired: 1, expiring: 2 })
  })

  it('counts certificates as unprinted until the print is confirmed, voided ones never', async () => {
    const store = await open()
    await store.write(actor, { action: 'test.fill' }, async (unit) => {
      const who = await unit.insert(person, { name: '王敏' })
      const post = await unit.insert(posting, { personId: who.id, role: 'gridCaptain', from: '2026-01-01' })
      const paper = async (serial: number, voidedOn: string | null = null) =>
        await unit.insert(certificate, {
          postingId: post.id,
          year: 2026,
          serial,
          number: `略新聘〔2026〕00${String(serial)}号`,
          issuedOn: '2026-01-05',
          voidedOn,
        })
      await paper(1)
      await paper(2, '2026-02-01')
      const printed = await paper(3)
      const unconfirmed = await paper(4)
      const print = { kind: 'certificate', title: '聘书', copies: 1, operatorName: '李文书' } as const
      await unit.insert(printRecord, { ...print, subjectId: printed.id, confirmedAt: unit.now })
      await unit.insert(printRecord, { ...print, subjectId: unconfirmed.id })
    })
    expect(await todayOf(store, today)).toMatchObject({ unprintedCertificates: 2, counts: { certificate: 4 } })
  })

  it('sorts open decisions by their day and sees a meeting that was not finished', async () => {
    const store = await open()
    await store.write(actor, { action: 'test.fill' }, async (unit) => {
      const weekly = await unit.insert(meeting, {
        kind: 'weeklyMeeting',
        title: '周例会',
        on: '2026-11-23',
        state: 'open',
      })
      const decide = async (dueOn: string | null, state: 'open' | 'done' = 'open') =>
        await unit.insert(resolution, { meetingId: weekly.id, sortOrder: 1, content: '清理楼道', dueOn, state })
      await decide('2026-11-23')
      await decide('2026-11-24')
      await decide('2026-12-01')
      await decide('2026-12-02')
      await decide(null)
      await decide('2026-11-01', 'done')
    })
    expect(await todayOf(store, today)).toMatchObject({
      decisions: { overdue: 1, dueSoon: 2, open: 5 },
      openMeetings: 1,
      lastMeetingOn: '2026-11-23',
    })
  })

  it('counts the changes no bundle carries, and knows whether the newest recovery code was proven', async () => {
    const store = await open()
    const before = (await reportFacts(store)).pending
    await store.write(actor, { action: 'test.fill' }, async (unit) => {
      await unit.insert(person, { name: '王敏' })
    })
    expect((await reportFacts(store)).pending).toBe(before + 1)
    await store.audit(actor, { action: recoveryProvenAction })
    expect(await todayOf(store, today)).toMatchObject({ recoveryProven: true })
    await store.audit(actor, { action: 'operators.renewRecoveryCode' })
    expect(await todayOf(store, today)).toMatchObject({ recoveryProven: false })
  })
})
