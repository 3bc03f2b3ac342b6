import { benchIntake } from './intake.ts'
import { benchLatency } from './latency.ts'
import { benchSearch } from './search.ts'
import { benchStatus } from './status.ts'

/** `npm run bench -- intake --mails 500`: figures to read beside their goals. Nothing here can fail; tests are for that. */
const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  status: benchStatus,
  intake: benchIntake,
  latency: benchLatency,
  search: benchSearch
}

process.env.TZ ||= 'Europe/Berlin'
const given = process.argv.slice(2)
const firstOption = given.findIndex((word) => word.startsWith('--'))
const chosen = firstOption < 0 ? given : given.slice(0, firstOption)
const options = firstOption < 0 ? [] : given.slice(firstOption)
const names = chosen.length > 0 ? chosen : Object.keys(BENCHES)
for (const name of names) {
  const bench = BENCHES[name]
  if (!bench) {
    console.error(`There is no bench „${name}“. Known: ${Object.keys(BENCHES).join(', ')}`)
    process.exit(1)
  }
  await bench(options)
}
