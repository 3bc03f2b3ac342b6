import { benchStatus } from './status.ts'

/** `npm run bench -- status`: figures to read beside their goals. Nothing here can fail; tests are for that. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = { status: benchStatus }

process.env.TZ ||= 'Europe/Berlin'
const chosen = process.argv.slice(2)
const names = chosen.length > 0 ? chosen : Object.keys(BENCHES)
for (const name of names) {
  const bench = BENCHES[name]
  if (!bench) {
    console.error(`There is no bench „${name}“. Known: ${Object.keys(BENCHES).join(', ')}`)
    process.exit(1)
  }
  await bench()
}
