import type { ShownError } from './shown-error.ts'

/** What is wrong with one field of a form, by its path (`a.b`). */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

function isFault(value: unknown): value is FieldFault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'field' in value &&
    typeof value.field === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  )
}

/**
 * The fields that an error names: all of `data.faults` (a record that was not accepted), else the one of `at.field` with the
 * error's own sentence, else none.
 */
export function fieldFaultsOf(error: ShownError): readonly FieldFault[] {
  if ('faults' in error.data && Array.isArray(error.data.faults)) return error.data.faults.filter(isFault)
  return error.at?.field === undefined ? [] : [{ field: error.at.field, message: error.text.what }]
}
