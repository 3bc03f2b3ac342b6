import { parseArgs } from 'node:util'
import { runLab } from './run-lab.ts'
import { countsOf, tableOf } from './table.ts'

/** `npm run lab -- --points 2000 --seed 7`: the laboratory with thousands of points. Ends with 1 if a promise broke. */

const { values } = parseArgs({
  options: { points: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } }
})
const [points, seed] = [Number(values.points), Number(values.seed)]
if (!Number.isInteger(points) || points < 1 || !Number.isInteger(seed)) {
  console.error('Say how many points, and with which seed: npm run lab -- --points 2000 --seed 7')
  process.exit(2)
}

const result = await runLab(points, seed, (line) => console.error(line))
console.log(`${tableOf(result)}\n\n${countsOf(result)}`)
for (const finding of result.findings) console.error(finding)
process.exitCode = result.findings.length === 0 ? 0 : 1
