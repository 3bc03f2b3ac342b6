import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const CLIENT = fileURLToPath(new URL('../build/client', import.meta.url))

/** Words that stand in a bundle when one of these has slipped in; minifying keeps strings and package names of errors. */
const SERVER_ONLY = ['better-sqlite3', 'better_sqlite3', 'drizzle', 'imapflow', 'nodemailer', 'mailparser']

test('nothing of the database or the mail reaches the browser', () => {
  expect(existsSync(CLIENT), 'run "npm run build" first').toBe(true)
  const scripts = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js')
  )
  expect(scripts.length).toBeGreaterThan(0)
  const leaks = scripts.flatMap((file) => {
    const text = readFileSync(join(CLIENT, file), 'utf8')
    return SERVER_ONLY.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(leaks).toEqual([])
})
