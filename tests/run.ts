import { provideParts } from './support/run/install-parts.ts'
import { lastLine, type Outcome, sum } from './support/run/outcome.ts'
import { command, type Step, take, tests } from './support/run/steps.ts'

/** `npm test` takes all steps, `npm run check` those that need no server and no browser. */
const CHECK: Step[] = [
  command('Types', 'tsc', ['--noEmit']),
  command('Lint and format', 'biome', ['check', '.']),
  command('Dead code', 'knip', ['--no-progress'])
]

const STEPS: Record<string, Step[]> = {
  check: [...CHECK, tests('Architecture', ['tests/architecture.test.ts'])],
  test: [
    { name: 'Parts: Dovecot and Chromium', run: provideParts },
    ...CHECK,
    // The browser tests drive the built product.
    command('Build', 'tsx', ['app/start/build.ts']),
    tests('Tests')
  ]
}

const wanted = process.argv[2] ?? 'test'
const steps = STEPS[wanted]
if (!steps) {
  console.error(`There is no run "${wanted}", only: ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}

const outcomes: Outcome[] = []
// One after the other and all of them: a wrong type is no reason not to know about the tests.
const unwell: string[] = []
for (const step of steps) {
  const outcome = await take(step)
  outcomes.push(outcome)
  if (outcome.failed > 0) unwell.push(step.name)
}

const total = sum(outcomes)
list('Skipped', total.skipped)
// Worth a look although the run is well: a test that is often here waits for the wrong thing.
list('Passed at the second try', total.secondTry)
// Beside the last line, because what failed first has long scrolled away.
if (unwell.length > 0) console.log(`\nFailed: ${unwell.join(', ')}`)
console.log(`\n${lastLine(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1

function list(title: string, names: string[]): void {
  if (names.length > 0) console.log(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`)
}
