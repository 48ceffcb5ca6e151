import { describe, expect, it } from 'vitest'

import { errorDetails } from '../../../src/renderer/api/error-details.ts'
import { errorDataOf, shownError } from '../../../src/renderer/api/shown-error.ts'

const TEXT = { what: '磁盘已满。', safe: '已填写的内容仍在。', next: '请腾出空间后重试。' }
const DATA = { code: 'DISK_FULL', text: TEXT, data: { free: 0 } }

describe('shownError', () => {
  it('takes the data of a tRPC error', () => {
    expect(shownError({ name: 'TRPCClientError', message: 'x', data: DATA })).toEqual(DATA)
  })

  it('takes error data as it is, also when it is wrapped', () => {
    expect(shownError(DATA)).toEqual(DATA)
    expect(errorDataOf({ error: DATA })).toEqual(DATA)
  })

  it('says that nothing answered when the call got no answer', () => {
    expect(shownError({ name: 'TRPCClientError', message: 'Failed to fetch' }).code).toBe('NO_ANSWER')
    expect(shownError(new TypeError('Failed to fetch')).code).toBe('NO_ANSWER')
  })

  it.each([null, undefined, 'x', 7, new Error('x'), { data: { code: 'X', text: 'not a text' } }])(
    'takes anything else for a bug with its own code',
    (value) => {
      expect(shownError(value).code).toBe('UNKNOWN')
    },
  )
})

describe('errorDetails', () => {
  it('holds code, sentences, place and log id, a line each', () => {
    expect(errorDetails({ ...DATA, at: { sheet: '名册', row: 3 }, id: 'e-1' }).split('\n')).toEqual([
      '代码：DISK_FULL',
      '情况：磁盘已满。已填写的内容仍在。请腾出空间后重试。',
      '位置：sheet=名册 row=3',
      '数据：{"free":0}',
      '记录号：e-1',
    ])
  })

  it('leaves out what there is not', () => {
    expect(errorDetails({ code: 'X', text: TEXT, data: {} }).split('\n')).toHaveLength(2)
  })
})
