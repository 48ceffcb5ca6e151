import { AppError } from '../../../shared/errors/app-error.ts'

/** Why one person of a list cannot be appointed. `text` names grid, role and term, never the person. */
export interface AppointmentProblem {
  readonly personId: string
  readonly code: 'OVERLAP' | 'NO_GRID' | 'GRID_ENDED'
  readonly text: string
  /** The posting that is in the way, for OVERLAP; null when it is another line of the same list. */
  readonly existingId: string | null
}

/** Some people of a list cannot be appointed as asked; nobody of the list was. */
export class AppointmentRefusedError extends AppError<
  'APPOINTMENT_REFUSED',
  { problems: readonly AppointmentProblem[] }
> {
  override readonly name = 'AppointmentRefusedError'
  readonly code = 'APPOINTMENT_REFUSED'
  constructor(problems: readonly AppointmentProblem[]) {
    const [first] = problems
    super(
      { problems },
      {
        what:
          problems.length === 1
            ? (first?.text ?? '')
            : `有 ${String(problems.length)} 人不能聘任。第一处：${first?.text ?? ''}`,
        safe: '没有写入任何内容，没有占用证书编号。',
        next: '请改聘期、网格或角色，或先结束原来的聘任。',
      },
    )
  }
}

/** A term whose last day lies before its first. Nothing was written. */
export class TermBackwardsError extends AppError<'TERM_BACKWARDS', { from: string; to: string }> {
  override readonly name = 'TermBackwardsError'
  readonly code = 'TERM_BACKWARDS'
  constructor(data: { from: string; to: string }) {
    super(
      data,
      {
        what: `聘期止 ${data.to} 早于聘期起 ${data.from}。`,
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请改正聘期。',
      },
      { at: { field: 'to' } },
    )
  }
}

/** The last day given for an appointment does not lie within its term. Nothing was written. */
export class EndOutsideTermError extends AppError<'END_OUTSIDE_TERM', { from: string; to: string | null }> {
  override readonly name = 'EndOutsideTermError'
  readonly code = 'END_OUTSIDE_TERM'
  constructor(data: { from: string; to: string | null }) {
    super(
      data,
      {
        what: `最后一天应在聘期 ${data.from} 至 ${data.to ?? '今'} 之内。`,
        safe: '聘任没有改动。',
        next: '请改日期。',
      },
      { at: { field: 'lastDay' } },
    )
  }
}

/** The appointment has ended before its term already. Nothing was written. */
export class AlreadyEndedError extends AppError<'ALREADY_ENDED', { endedOn: string }> {
  override readonly name = 'AlreadyEndedError'
  readonly code = 'ALREADY_ENDED'
  constructor(endedOn: string) {
    super(
      { endedOn },
      {
        what: `这项聘任已于 ${endedOn} 结束。`,
        safe: '没有改动。',
        next: '请刷新列表；再次聘请时请办理新的聘任。',
      },
    )
  }
}

/** An appointment cannot be renewed: it was ended early, or it has no last day to follow. Nothing was written. */
export class NotRenewableError extends AppError<'NOT_RENEWABLE', { postingId: string; reason: 'ended' | 'openTerm' }> {
  override readonly name = 'NotRenewableError'
  readonly code = 'NOT_RENEWABLE'
  constructor(data: { postingId: string; reason: 'ended' | 'openTerm' }) {
    super(data, {
      what: data.reason === 'ended' ? '聘期内已离任的，不能续聘。' : '没有聘期止的任职，不能续聘。',
      safe: '没有写入任何内容，没有占用证书编号。',
      next: data.reason === 'ended' ? '请办理新的聘任。' : '请先按名册发证，填好聘期。',
    })
  }
}

/** A certificate was voided already; its number stays used. Nothing was written. */
export class CertificateVoidedError extends AppError<'CERTIFICATE_VOIDED', { number: string }> {
  override readonly name = 'CertificateVoidedError'
  readonly code = 'CERTIFICATE_VOIDED'
  constructor(number: string) {
    super(
      { number },
      {
        what: `聘书 ${number} 已经作废。`,
        safe: '没有改动，编号不会再用。',
        next: '请刷新登记簿查看。',
      },
    )
  }
}

/** The posting has a valid certificate; a second one would be a second number for one appointment. */
export class CertificateExistsError extends AppError<'CERTIFICATE_EXISTS', { number: string }> {
  override readonly name = 'CertificateExistsError'
  readonly code = 'CERTIFICATE_EXISTS'
  constructor(number: string) {
    super(
      { number },
      {
        what: `这项聘任已有聘书 ${number}。`,
        safe: '没有占用新的编号。',
        next: '需要换发时，请在登记簿中办理“作废换发”。',
      },
    )
  }
}

/** The role carries no certificate, such as 居民小组长. Nothing was written. */
export class RoleWithoutCertificateError extends AppError<'ROLE_WITHOUT_CERTIFICATE', { role: string }> {
  override readonly name = 'RoleWithoutCertificateError'
  readonly code = 'ROLE_WITHOUT_CERTIFICATE'
  constructor(role: string) {
    super(
      { role },
      {
        what: '这个角色不发聘书。',
        safe: '没有占用证书编号。',
        next: '聘书只发给网格长、网格员和网格监督员。',
      },
    )
  }
}
