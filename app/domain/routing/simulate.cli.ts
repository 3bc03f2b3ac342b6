/**
 * `npm run -s routing:simulate`: ten school days with 60 mails a day and volunteers who come and go, played with the real
 * rules; prints a table in Markdown. `-- --days N --mails N --seed N` plays other ones.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { playDays } from './simulate/play-days.ts'
import { summarise, summaryTable } from './simulate/summary.ts'

process.env.TZ ||= 'Europe/Berlin'

const schema = z.object({
  days: z.coerce.number().int().min(1).max(100).default(10),
  mails: z.coerce.number().int().min(0).max(1_000).default(60),
  seed: z.coerce.number().int().default(1)
})

try {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, mails: { type: 'string' }, seed: { type: 'string' } }
  })
  const read = schema.safeParse(values)
  if (!read.success) throw new Error(z.prettifyError(read.error))
  const { days, mails, seed } = read.data
  const simulation = { days, mailsPerDay: mails, seed }
  console.log(summaryTable(summarise(playDays(simulation)), simulation))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
