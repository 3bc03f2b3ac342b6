// tinybench: alive, small, measures asynchronous and synchronous code alike, needs no build.
import { Bench } from 'tinybench'

/** One thing to measure, and the most milliseconds it should take half of the time. */
export type Figure = { name: string; goalMs: number; run: () => void }

/**
 * Runs each figure for a second and prints its median beside the goal.
 *
 * @returns the medians by name, in milliseconds
 */
export async function printFigures(title: string, figures: readonly Figure[]): Promise<Map<string, number>> {
  const bench = new Bench({ time: 1_000, warmupTime: 200, iterations: 5, warmupIterations: 1 })
  for (const { name, run } of figures) bench.add(name, run)
  await bench.run()
  console.log(`\n${title}`)
  console.table(
    figures.map(({ name, goalMs }) => {
      const result = bench.getTask(name)?.result
      if (!result || !('latency' in result)) return { what: name, failed: true }
      const { p50, p99, samplesCount } = result.latency
      return {
        what: name,
        'p50 ms': round(p50),
        'p99 ms': round(p99),
        'goal ms': goalMs,
        'p50 / goal': round(p50 / goalMs),
        runs: samplesCount
      }
    })
  )
  return new Map(
    bench.tasks.map(({ name, result }) => [name, 'latency' in result ? result.latency.p50 : Number.NaN])
  )
}

const round = (value: number): number => Number(value.toPrecision(3))
