import { existsSync } from 'node:fs'
import { describe, test } from 'vitest'
import { findPart, PARTS, type Part } from './part-list.ts'

/** The path of a real part's program; throws with the way to install it. For support code inside `describeWith`. */
export function requirePart(part: Part): string {
  const path = findPart(part, existsSync)
  if (path === undefined) throw new Error(missing(part))
  return path
}

/**
 * A `describe` that needs a real part. Where it is missing, the tests are skipped and their names carry the reason, so that
 * the runner can list them; with CI=true a missing part is a failed test.
 *
 * A program of others on a busy machine may be late without a fault of ours: a test here may fail once, and the runner says which
 * one did. What `beforeAll` found (the fault laboratory) does not change by that.
 */
export function describeWith(part: Part, title: string, body: () => void): void {
  if (findPart(part, existsSync) !== undefined) {
    describe(title, { retry: 1 }, body)
  } else if (process.env.CI === 'true') {
    test(`${title}: ${part} must be there`, () => {
      throw new Error(missing(part))
    })
  } else {
    describe.skip(`${title} [${missing(part)}]`, body)
  }
}

function missing(part: Part): string {
  return `${part} is missing, install it with: apt-get install ${PARTS[part].debian}`
}
