import { describe, expect, it } from 'vitest'
import { countsLine, playwrightCounts, sumCounts, vitestCounts } from '../../scripts/tasks/support/test-counts.ts'

const vitest = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 2,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}
const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }

describe('the counts', () => {
  it('are the runners’ own', () => {
    expect(vitestCounts(vitest)).toEqual({ passed: 10, failed: 0, skipped: 3 })
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 5, failed: 0, skipped: 0 })
  })

  it('count a file that could not be loaded, and a failure outside any test', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(vitestCounts({ ...vitest, success: false, testResults: [broken, broken] }).failed).toBe(2)
    expect(vitestCounts({ ...vitest, success: false }).failed).toBe(1)
    expect(playwrightCounts({ stats: { ...stats, expected: 0 }, errors: [{}] }).failed).toBe(1)
  })

  it('count a test that passed only when repeated as failed', () => {
    expect(playwrightCounts({ stats: { ...stats, flaky: 1 }, errors: [] }).failed).toBe(1)
  })

  it('refuse what is no report', () => {
    expect(() => vitestCounts({})).toThrow()
    expect(() => playwrightCounts({})).toThrow()
  })

  it('end in one line', () => {
    const sum = sumCounts([vitestCounts(vitest), playwrightCounts({ stats, errors: [] })])
    expect(countsLine(sum)).toBe('15 passed, 0 failed, 3 skipped')
  })
})
