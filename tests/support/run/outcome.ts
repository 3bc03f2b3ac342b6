/** What a step of the run found. A check that is no test of its own (types, lint …) counts as one. */
export type Outcome = {
  passed: number
  failed: number
  /** Names of what failed once and then passed (`describeWith`), each with what failed. */
  secondTry: string[]
  /** Names of what did not run, each with its reason. */
  skipped: string[]
}

export const PASSED: Outcome = { passed: 1, failed: 0, secondTry: [], skipped: [] }
export const FAILED: Outcome = { passed: 0, failed: 1, secondTry: [], skipped: [] }

/** The sum of all steps. */
export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
    secondTry: outcomes.flatMap((outcome) => outcome.secondTry),
    skipped: outcomes.flatMap((outcome) => outcome.skipped)
  }
}

/** The last line of a run: `12 passed, 0 failed`, with `, 3 skipped` behind it if there are any. */
export function lastLine({ passed, failed, skipped }: Outcome): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line
}
