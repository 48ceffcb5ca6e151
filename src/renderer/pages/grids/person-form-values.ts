import type { inferRouterInputs } from '@trpc/server'

import type { AppRouter } from '../../../main/app-router.ts'
import type { PersonClear } from './person-rows.ts'

type PersonInput = inferRouterInputs<AppRouter>['people']['create']['person']

/** What the form of a person holds. */
export interface PersonFormValues extends Pick<
  PersonInput,
  | 'name'
  | 'formerName'
  | 'sex'
  | 'identityNumber'
  | 'identityOverride'
  | 'birthDate'
  | 'ethnicGroup'
  | 'politicalStatus'
  | 'phone'
  | 'otherPhones'
  | 'publicPhone'
  | 'workUnit'
  | 'photoId'
  | 'namePinyin'
  | 'note'
> {
  readonly dual?: boolean
}

/** The values of a record, or those of an empty form. */
export function formValuesOf(before: PersonClear | null): Partial<PersonFormValues> {
  if (before === null) return {}
  const { dualRegistration, ...rest } = before
  return { ...rest, dual: dualRegistration === 1 }
}

/** The form as the server takes it. */
export function personInputOf({ dual, ...values }: PersonFormValues): PersonInput {
  return { ...values, dualRegistration: dual === true ? 1 : 0 }
}

const blank = (value: unknown): unknown => (value === '' || value === undefined ? null : value)

/** What the form changed of a record, so that fields others changed meanwhile are not written back. */
export function patchOf(values: PersonFormValues, before: PersonClear): Partial<PersonInput> {
  const old: Record<string, unknown> = { ...before }
  return Object.fromEntries(
    Object.entries(personInputOf(values)).filter(([field, value]) => blank(value) !== blank(old[field])),
  )
}
