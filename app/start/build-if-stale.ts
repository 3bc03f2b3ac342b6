import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTexts } from '../locales/start.ts'
import { packAssets } from './pack-assets.ts'
import { ROOT } from './parts.ts'

const SOURCES = [
  'app',
  'db/client.ts',
  'db/schema',
  'public',
  'remix.config.js',
  'package.json',
  'package-lock.json'
]
const STAMP = join(ROOT, 'build/.made-from')

/** Builds the pages unless the build at hand was made from these very sources. Takes a few seconds when it must. */
export function buildIfStale(): void {
  const made = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (made === fingerprint()) return
  console.log(startTexts(process.env.LANG).building)
  buildPages()
}

/** Builds the pages for the browser and the server, and writes down what from. */
export function buildPages(): void {
  const from = fingerprint()
  const remix = join(ROOT, 'node_modules/.bin/remix')
  execFileSync(remix, ['vite:build', '--config', 'remix.config.js', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' }
  })
  packAssets(join(ROOT, 'build/client/assets'))
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  writeFileSync(STAMP, from)
}

/** Hash over the contents of every source file. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesBelow(join(ROOT, source))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
