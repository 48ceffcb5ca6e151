import { describe, expect, it } from 'vitest'

import { fieldFaultsOf } from '../../../src/renderer/api/field-faults.ts'

const TEXT = { what: '姓名不能为空。', safe: '', next: '' }

describe('fieldFaultsOf', () => {
  it('gives every fault of a record that was not accepted', () => {
    const faults = [
      { field: 'name', label: '姓名', message: '不能为空' },
      { field: 'phone', label: '电话', message: '应为 11 位' },
    ]
    expect(fieldFaultsOf({ code: 'RECORD_INVALID', text: TEXT, data: { faults }, at: { field: 'name' } })).toEqual(
      faults,
    )
  })

  it('gives the place of the error with its sentence when there are no faults', () => {
    expect(fieldFaultsOf({ code: 'X', text: TEXT, data: {}, at: { field: 'name' } })).toEqual([
      { field: 'name', message: '姓名不能为空。' },
    ])
  })

  it('gives none for an error without a field, and drops what is no fault', () => {
    expect(fieldFaultsOf({ code: 'X', text: TEXT, data: {} })).toEqual([])
    expect(fieldFaultsOf({ code: 'X', text: TEXT, data: { faults: [null, { field: 1 }] } })).toEqual([])
  })
})
