import { expect, it } from 'vitest'
import {
  issueForPostings,
  reissueCertificate,
  voidCertificate,
} from '../../../../src/main/features/appointments/certificate-commands.ts'
import { appoint, renewAppointments } from '../../../../src/main/features/appointments/commands.ts'
import { endAppointments, resumeAppointments } from '../../../../src/main/features/appointments/end-appointment.ts'
import { planAppointments } from '../../../../src/main/features/appointments/appointment-plan.ts'
import { listAppointments } from '../../../../src/main/features/appointments/queries.ts'
import { changeSettings } from '../../../../src/main/features/settings/commands.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { addGrid, addPerson, addPosting } from '../../../support/appointed.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

const today = '2026-11-24'

onBothDialects('appointments', (open) => {
  it('have by default a term to the day before the same day of the next year, and the party branch as issuer', async () => {
    const store = await open()
    await appointed(store)
    expect(await listAppointments(store, {}, today)).toMatchObject([
      {
        personName: '王敏',
        gridName: '第一网格',
        from: '2026-01-05',
        to: '2027-01-04',
        issuer: '新城社区党支部',
        appointedOn: today,
        state: 'inForce',
        certificateNumber: '略新聘〔2026〕001号',
      },
    ])
  })

  it('take the length of the term, the issuer and the number’s pattern from the settings', async () => {
    const store = await open()
    await changeSettings(store, actor, {
      termYears: 3,
      certificateIssuer: '新城社区居民委员会',
      certificatePattern: '新聘{年}-{序号:4}',
    })
    expect((await appointed(store)).number).toBe('新聘2026-0001')
    expect(await listAppointments(store, {}, today)).toMatchObject([{ to: '2029-01-04', issuer: '新城社区居民委员会' }])
  })

  it('number their certificates 1 to 50 without a gap when 50 are made at once', async () => {
    const store = await open()
    const gridId = await addGrid(store, '第一网格')
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, index) => addPerson(store, `网格员${String(index)}`)),
    )
    const made = await Promise.all(
      people.map((personId) =>
        appoint(store, actor, { people: [{ personId, gridId }], role: 'gridMember', from: '2026-01-05' }),
      ),
    )
    expect(
      made
        .flat()
        .map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]))
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  it('give a number back when the act fails, and begin a year at 1', async () => {
    const store = await open()
    const { gridId, personId } = await appointed(store)
    const other = await addPerson(store, '李强')
    const act = (people: string[], appointedOn = today) =>
      appoint(store, actor, {
        people: people.map((one) => ({ personId: one, gridId })),
        role: 'gridMember',
        from: '2026-02-01',
        appointedOn,
      })
    await expect(act([other, personId])).rejects.toMatchObject({ code: 'APPOINTMENT_REFUSED' })
    expect(await act([other])).toMatchObject([{ number: '略新聘〔2026〕002号' }])
    const third = await addPerson(store, '赵云')
    expect(await act([third], '2027-01-03')).toMatchObject([{ number: '略新聘〔2027〕001号' }])
  })

  it('of the same person, role and grid must not overlap; the refusal names the existing one but nobody', async () => {
    const store = await open()
    const { gridId, personId, postingId } = await appointed(store)
    const again = (from: string, role: 'gridMember' | 'gridCaptain' = 'gridMember') =>
      appoint(store, actor, { people: [{ personId, gridId }], role, from })
    const refused = await again('2027-01-04').catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'APPOINTMENT_REFUSED',
      data: { problems: [{ code: 'OVERLAP', existingId: postingId }] },
      text: { what: '聘期重叠：此人已任“第一网格”网格员（2026-01-05 至 2027-01-04，聘书 略新聘〔2026〕001号）。' },
    })
    await again('2027-01-05')
    await again('2026-01-05', 'gridCaptain')
  })

  it('refuse the same person twice in one list, a missing grid, and a grid out of use', async () => {
    const store = await open()
    const gridId = await addGrid(store, '第一网格')
    const ended = await addGrid(store, '旧网格', { validTo: '2026-06-30' })
    const personId = await addPerson(store, '王敏')
    const act = (grids: (string | null)[]) =>
      appoint(store, actor, {
        people: grids.map((one) => ({ personId, gridId: one })),
        role: 'gridMember',
        from: '2026-07-01',
      })
    const codes = async (grids: (string | null)[]) => {
      const error = await act(grids).catch((refused: unknown) => refused)
      return (error as { data: { problems: { code: string }[] } }).data.problems.map(({ code }) => code)
    }
    expect(await codes([gridId, gridId])).toEqual(['OVERLAP'])
    expect(await codes([null, ended])).toEqual(['NO_GRID', 'GRID_ENDED'])
    expect(await listAppointments(store, {}, today)).toEqual([])
  })

  it('warn of a second captain of a grid at the same time, and let one captain hold several grids', async () => {
    const store = await open()
    const { gridId, personId } = await appointed(store, '王敏', 'gridCaptain')
    const second = await addGrid(store, '第二网格')
    const other = await addPerson(store, '李强')
    const plan = (one: string, where: string, from: string) =>
      planAppointments(store, [{ personId: one, gridId: where, role: 'gridCaptain', from, to: '2028-01-01' }])
    expect((await plan(other, gridId, '2026-06-01')).warnings).toEqual([
      { personId: other, text: '“第一网格”在这段时间已有一位网格长。' },
    ])
    expect((await plan(other, gridId, '2027-01-05')).warnings).toEqual([])
    expect(await plan(personId, second, '2026-06-01')).toEqual({ problems: [], warnings: [] })
  })

  it('of roles without a certificate take no number and need no grid', async () => {
    const store = await open()
    const personId = await addPerson(store, '王敏')
    const input = { people: [{ personId, gridId: null }], role: 'residentGroupLeader', from: '2026-01-05' } as const
    expect(await appoint(store, actor, input)).toMatchObject([{ number: null, certificateId: null }])
  })

  it('are renewed from the day after with a certificate of their own, but not twice and not after a dismissal', async () => {
    const store = await open()
    const { postingId } = await appointed(store)
    const [made] = await renewAppointments(store, actor, { postingIds: [postingId] })
    expect(made?.number).toBe('略新聘〔2026〕002号')
    const list = await listAppointments(store, {}, today)
    expect(list.find(({ id }) => id === made?.postingId)).toMatchObject({
      from: '2027-01-05',
      to: '2028-01-04',
      state: 'upcoming',
    })
    expect(list.find(({ id }) => id === postingId)).toMatchObject({ renewed: true })
    await expect(renewAppointments(store, actor, { postingIds: [postingId] })).rejects.toMatchObject({
      code: 'APPOINTMENT_REFUSED',
    })
    await endAppointments(store, actor, { postingIds: [postingId], lastDay: '2026-06-30', way: '2' })
    await expect(renewAppointments(store, actor, { postingIds: [postingId] })).rejects.toMatchObject({
      code: 'NOT_RENEWABLE',
    })
  })

  it('end on a day of their term, free the term for another, and come back until it is taken', async () => {
    const store = await open()
    const { postingId, personId, gridId } = await appointed(store)
    const end = (lastDay: string) =>
      endAppointments(store, actor, { postingIds: [postingId], lastDay, way: '2', reason: '工作调动' })
    await expect(end('2027-01-05')).rejects.toMatchObject({ code: 'END_OUTSIDE_TERM' })
    await expect(end('2026-01-04')).rejects.toMatchObject({ code: 'END_OUTSIDE_TERM' })
    await end('2026-06-30')
    await expect(end('2026-07-31')).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
    expect(await listAppointments(store, {}, today)).toMatchObject([{ state: 'ended', endReason: '工作调动' }])
    await resumeAppointments(store, actor, [postingId])
    await end('2026-06-30')
    await appoint(store, actor, { people: [{ personId, gridId }], role: 'gridMember', from: '2026-07-01' })
    await expect(resumeAppointments(store, actor, [postingId])).rejects.toMatchObject({ code: 'APPOINTMENT_REFUSED' })
  })

  it('that have not begun are taken back as a whole and leave the term free', async () => {
    const store = await open()
    const gridId = await addGrid(store, '第一网格')
    const personId = await addPerson(store, '王敏')
    const input = { people: [{ personId, gridId }], role: 'gridMember', from: '2027-01-05' } as const
    const [made] = await appoint(store, actor, input)
    await endAppointments(store, actor, { postingIds: [made!.postingId], lastDay: today, way: '9' })
    expect(await listAppointments(store, {}, today)).toMatchObject([{ state: 'ended', endedOn: '2027-01-04' }])
    await appoint(store, actor, input)
  })

  it('run out by themselves', async () => {
    const store = await open()
    await appointed(store)
    const stateOn = async (day: string) => (await listAppointments(store, {}, day))[0]?.state
    expect(await stateOn('2026-01-04')).toBe('upcoming')
    expect(await stateOn('2026-12-10')).toBe('expiring')
    expect(await stateOn('2027-01-04')).toBe('expiring')
    expect(await stateOn('2027-01-05')).toBe('expired')
  })

  it('from the roster get certificates in one go, with what they lack filled in', async () => {
    const store = await open()
    const gridId = await addGrid(store, '第一网格')
    const postings: string[] = []
    for (const name of ['王敏', '李强', '赵云'])
      postings.push(
        await addPosting(store, {
          personId: await addPerson(store, name),
          gridId,
          role: 'gridMember',
          from: '2025-03-01',
        }),
      )
    const lacking = () => listAppointments(store, { lacksCertificate: true, role: 'gridMember' }, today)
    expect(await lacking()).toHaveLength(3)
    const made = await issueForPostings(store, actor, { postingIds: postings, to: '2028-02-29', basis: '党支部会议' })
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3].map((serial) => `略新聘〔2026〕00${String(serial)}号`))
    expect(await lacking()).toEqual([])
    expect((await listAppointments(store, {}, today))[0]).toMatchObject({
      from: '2025-03-01',
      to: '2028-02-29',
      basis: '党支部会议',
      issuer: '新城社区党支部',
    })
    await expect(issueForPostings(store, actor, { postingIds: postings })).rejects.toMatchObject({
      code: 'CERTIFICATE_EXISTS',
    })
  })

  it('keep the number of a voided certificate used and get a new one when it is issued again', async () => {
    const store = await open()
    const { certificateId, postingId } = await appointed(store)
    const fresh = await reissueCertificate(store, actor, { certificateId, reason: '姓名写错' })
    expect(fresh.number).toBe('略新聘〔2026〕002号')
    await expect(voidCertificate(store, actor, { certificateId, reason: '再次' })).rejects.toMatchObject({
      code: 'CERTIFICATE_VOIDED',
    })
    await expect(reissueCertificate(store, actor, { certificateId, reason: '再次' })).rejects.toMatchObject({
      code: 'CERTIFICATE_EXISTS',
    })
    await voidCertificate(store, actor, { certificateId: fresh.id, reason: '遗失' })
    expect((await listAppointments(store, {}, today)).find(({ id }) => id === postingId)).toMatchObject({
      certificateNumber: null,
      lacksCertificate: true,
    })
  })

  it('are found by name, pinyin, initials, grid and number', async () => {
    const store = await open()
    const gridId = await addGrid(store, '第一网格')
    const personId = await addPerson(store, '王敏', { namePinyin: 'wang min', nameInitials: 'wm' })
    await appoint(store, actor, { people: [{ personId, gridId }], role: 'gridMember', from: '2026-01-05' })
    for (const q of ['王', 'wangm', 'WM', '第一', '〔2026〕001'])
      expect([q, (await listAppointments(store, { q }, today)).length]).toEqual([q, 1])
    expect(await listAppointments(store, { q: '李' }, today)).toEqual([])
  })
})

/** One appointment of 2026-01-05 with everything by default. */
async function appointed(store: Store, name = '王敏', role: 'gridCaptain' | 'gridMember' = 'gridMember') {
  const gridId = await addGrid(store, '第一网格')
  const personId = await addPerson(store, name)
  const [made] = await appoint(store, actor, { people: [{ personId, gridId }], role, from: '2026-01-05' })
  return { gridId, personId, postingId: made!.postingId, certificateId: made!.certificateId!, number: made!.number }
}
