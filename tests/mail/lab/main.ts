import { parseArgs } from 'node:util'
import { runLab } from './run-lab.ts'
import { countsOf, tableOf } from './table.ts'

/**
 * `npm run lab -- --points 2000 --seed 7`: the laboratory with thousands of points. Ends with 1 if a promise broke.
 * `--only "killed: before"` takes some kinds of fault, `--chains 4` more schools side by side, `--minutes 20` ends early.
 */

const { values } = parseArgs({
  options: {
    points: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    chains: { type: 'string', default: '2' },
    minutes: { type: 'string' },
    only: { type: 'string' }
  }
})
const [points, seed, chainCount] = [Number(values.points), Number(values.seed), Number(values.chains)]
if (![points, seed, chainCount].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('Whole numbers, please: npm run lab -- --points 2000 --seed 7 --chains 2')
  process.exit(2)
}

const result = await runLab({
  points,
  seed,
  chainCount,
  minutes: values.minutes === undefined ? undefined : Number(values.minutes),
  only: values.only,
  say: (line) => console.error(line)
})
console.log(`${tableOf(result)}\n\n${countsOf(result)}`)
for (const finding of result.findings) console.error(finding)
process.exitCode = result.findings.length === 0 ? 0 : 1
