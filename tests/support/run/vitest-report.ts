import { z } from 'zod'
import type { Outcome } from './outcome.ts'

/** The part of vitest's JSON report (`--reporter=json`) that is read. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) })
      )
    })
  )
})

/**
 * Counts a vitest run. `exitCode` is vitest's own: it can be unhappy although no test failed (an error outside of any test), and
 * that must not pass for a success. A file that failed without a failed test (its import, a `beforeAll`) counts as one.
 */
export function readReport(report: unknown, exitCode: number): Outcome {
  const files = reportSchema.parse(report).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failedTests = tests.filter((test) => test.status === 'failed').length
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  ).length
  const failed = failedTests + brokenFiles
  return {
    passed,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    secondTry: tests
      .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
      .map((test) => `${test.fullName} [${test.failureMessages[0]?.split('\n')[0]}]`),
    skipped: files.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status !== 'passed' && test.status !== 'failed')
        .map((test) => `${test.fullName}${reason(test.fullName, file.status)}`)
    )
  }
}

/** A missing part is named in the test's name (`describeWith`); otherwise what stood around the test failed. */
function reason(name: string, fileStatus: string): string {
  if (name.includes(' is missing, ')) return ''
  return fileStatus === 'failed' ? ' [what it needs failed, see above]' : ' [no reason given]'
}
