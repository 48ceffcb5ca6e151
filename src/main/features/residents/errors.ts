import { AppError } from '../../../shared/errors/app-error.ts'

const nothingWritten = '没有写入任何内容，已填写的仍在。'

/** A person who is to move in lives here already; moving needs to be said. `at` names the member of the form. */
export class AlreadyLivingError extends AppError<'RESIDENT_ALREADY_LIVING', { residencyId: string }> {
  override readonly name = 'AlreadyLivingError'
  readonly code = 'RESIDENT_ALREADY_LIVING'
  constructor(residencyId: string, field: string) {
    super(
      { residencyId },
      {
        what: '这个人在本社区已有在住登记。',
        safe: nothingWritten,
        next: '确实搬了家的，请选择“从原住处迁来”；否则请核对是否同一人。',
      },
      { at: { field } },
    )
  }
}

/** More than one member of a household is named as its head. */
export class TwoHeadsError extends AppError<'HOUSEHOLD_TWO_HEADS', { count: number }> {
  override readonly name = 'TwoHeadsError'
  readonly code = 'HOUSEHOLD_TWO_HEADS'
  constructor(count: number) {
    super(
      { count },
      {
        what: `一户只能有一位户主，现在选了 ${String(count)} 位。`,
        safe: nothingWritten,
        next: '请只留一位户主，其他成员改选与户主的关系。',
      },
    )
  }
}

/** The person named is not living in the household. */
export class NotOfHouseholdError extends AppError<'HOUSEHOLD_NOT_MEMBER'> {
  override readonly name = 'NotOfHouseholdError'
  readonly code = 'HOUSEHOLD_NOT_MEMBER'
  constructor() {
    super(
      {},
      {
        what: '这个人不在这一户的在住成员里。',
        safe: nothingWritten,
        next: '请先为其办理入户，或另选一位成员。',
      },
    )
  }
}

/** A residency that has ended, or not ended, is asked for the opposite. */
export class ResidencyStateError extends AppError<'RESIDENCY_STATE', { state: string }> {
  override readonly name = 'ResidencyStateError'
  readonly code = 'RESIDENCY_STATE'
  constructor(state: 'living' | 'movedOut' | 'deceased') {
    super(
      { state },
      {
        what: state === 'living' ? '这条居住登记仍是在住。' : '这条居住登记已经结束。',
        safe: '没有改动任何内容。',
        next: '请刷新后核对；登记有误的可以先恢复为在住。',
      },
    )
  }
}

/** A day lies before the day it must follow, or after today. */
export class ResidencyDateError extends AppError<'RESIDENCY_DATE', { reason: 'beforeFrom' | 'future' }> {
  override readonly name = 'ResidencyDateError'
  readonly code = 'RESIDENCY_DATE'
  constructor(reason: 'beforeFrom' | 'future') {
    super(
      { reason },
      {
        what: reason === 'future' ? '日期晚于今天。' : '日期早于入住日期。',
        safe: nothingWritten,
        next: '请核对日期。',
      },
      { at: { field: 'on' } },
    )
  }
}

/** The person has a mark of the same group that has not ended. */
export class GroupMarkedError extends AppError<'GROUP_MARKED', { markId: string }> {
  override readonly name = 'GroupMarkedError'
  readonly code = 'GROUP_MARKED'
  constructor(markId: string) {
    super(
      { markId },
      {
        what: '这个人已有同一群体的标记。',
        safe: nothingWritten,
        next: '请直接修改原有的标记，或先结束它。',
      },
      { at: { field: 'group' } },
    )
  }
}
