import { expect, test } from 'vitest'
import { lastLine, sum } from './support/run/outcome.ts'
import { readReport } from './support/run/vitest-report.ts'

const file = (
  status: string,
  ...assertionResults: Array<{ fullName: string; status: string; failureMessages?: string[] }>
) => ({
  name: 'a.test.ts',
  status,
  assertionResults: assertionResults.map((result) => ({ failureMessages: [], ...result }))
})
const passed = { fullName: 'works', status: 'passed' }
const failed = { fullName: 'breaks', status: 'failed' }
const skipped = {
  fullName: 'a real Dovecot [dovecot is missing, install it with: …] signs in',
  status: 'skipped'
}

test.each([
  ['all well', [file('passed', passed, passed)], 0, '2 passed, 0 failed'],
  ['a failed test', [file('failed', passed, failed)], 1, '1 passed, 1 failed'],
  ['a file that cannot be loaded', [file('failed'), file('passed', passed)], 1, '1 passed, 1 failed'],
  [
    'a beforeAll that failed',
    [file('failed', { fullName: 'x', status: 'skipped' })],
    1,
    '0 passed, 1 failed, 1 skipped'
  ],
  ['an error outside of any test', [file('passed', passed)], 1, '1 passed, 1 failed'],
  ['a missing part', [file('passed', passed, skipped)], 0, '1 passed, 0 failed, 1 skipped'],
  ['no test at all', [], 1, '0 passed, 1 failed']
])('counts %s', (_name, testResults, exitCode, line) => {
  expect(lastLine(readReport({ testResults }, exitCode))).toBe(line)
})

test('names what was skipped, with the reason', () => {
  const broken = file('failed', { fullName: 'story', status: 'skipped' })
  expect(readReport({ testResults: [file('passed', skipped), broken] }, 1).skipped).toEqual([
    skipped.fullName,
    'story [what it needs failed, see above]'
  ])
})

test('names what passed only at the second try, with what failed at the first', () => {
  const late = { ...passed, failureMessages: ['Error: nobody answered\n    at a.ts:1'] }
  const outcome = readReport({ testResults: [file('passed', late, passed)] }, 0)
  expect(outcome.secondTry).toEqual(['works [Error: nobody answered]'])
  expect(lastLine(outcome)).toBe('2 passed, 0 failed')
})

test('adds the steps up', () => {
  const total = sum([
    readReport({ testResults: [file('passed', passed)] }, 0),
    { passed: 1, failed: 2, secondTry: ['late'], skipped: ['x'] }
  ])
  expect(total).toEqual({ passed: 2, failed: 2, secondTry: ['late'], skipped: ['x'] })
})
