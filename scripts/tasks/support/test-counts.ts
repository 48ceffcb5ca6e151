import { z } from 'zod'

/** How many tests passed, failed and were not run. A file that could not even be loaded counts as one failed. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** The counts in Vitest's JSON report. @throws ZodError when it is not one. */
export function vitestCounts(report: unknown): TestCounts {
  const parsed = vitestReport.parse(report)
  const broken = parsed.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = parsed.numFailedTests + broken.length
  return {
    passed: parsed.numPassedTests,
    // An error outside any test (an unhandled rejection) fails the run and has no test to be counted in.
    failed: failed === 0 && !parsed.success ? 1 : failed,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  }
}

/** The counts in Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function playwrightCounts(report: unknown): TestCounts {
  const { stats, errors } = playwrightReport.parse(report)
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? errors.length : failed,
    skipped: stats.skipped,
  }
}

/** The sum of several runners. */
export function sumCounts(all: readonly TestCounts[]): TestCounts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The one line the run ends with. */
export function countsLine(counts: TestCounts): string {
  return `${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`
}
