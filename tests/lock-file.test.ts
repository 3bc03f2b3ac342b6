import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const packageSchema = z.object({
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional()
})
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) })

const url = new URL('../package-lock.json', import.meta.url)
const { packages } = lockSchema.parse(JSON.parse(readFileSync(url, 'utf8')))

/** Node's way from a package outwards: its own node_modules, then its parents'. */
function isLocked(at: string, name: string): boolean {
  const own = at === '' ? '' : `${at}/`
  if (`${own}node_modules/${name}` in packages) return true
  return at !== '' && isLocked(at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))), name)
}

test('names the optional packages of every platform', () => {
  // npm silently leaves out those that a registry does not serve; after that `npm ci` refuses, or another platform lacks its binary.
  const lacking = Object.entries(packages).flatMap(([at, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(at, name))
  )
  expect(lacking).toEqual([])
})

test('pins versions, not the place they came from', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
