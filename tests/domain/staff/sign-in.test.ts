import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { isKnownBrowser } from '#app/domain/staff/known-browser.ts'
import { endSession, openSession, requestCode, signInWithCode } from '#app/domain/staff/sign-in.ts'
import type { Db } from '#db/client.ts'
import { outbox, signInCodes, staffAddresses } from '#db/schema/index.ts'
import { at, smallSchool } from '#tests/support/small-school.ts'

const SCHOOL = {
  name: 'Gymnasium am Werder',
  baseUrl: 'https://hilfe.example',
  supportAddress: 'hilfe@gym-werder.example'
}
const SECRET = 'only-for-tests-and-long-enough-to-sign-with'
const ADDRESS = 'keller@gym-werder.example'
const NOW = at(1, '09:00')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let db: Db
let volunteerId: number
beforeEach(() => {
  const school = smallSchool()
  db = school.db
  volunteerId = school.volunteerId
  db.insert(staffAddresses).values({ address: ADDRESS, staffId: volunteerId }).run()
})

const ask = (now: Date, known = false) => requestCode(db, { address: ADDRESS, known }, SCHOOL, SECRET, now)
const codeOf = (row: { subject: string } | undefined) => row?.subject.match(/\d{6}/)?.[0] ?? ''
const mails = () => db.select().from(outbox).where(eq(outbox.kind, 'code')).orderBy(outbox.id).all()
const signIn = (challenge: string, code: string, now: Date) =>
  signInWithCode(db, { challenge, code }, SECRET, now).result

test('the mailed code signs in once, in the browser that asked', () => {
  const challenge = ask(NOW)
  const code = codeOf(mails()[0])
  expect(signIn('another browser', code, NOW)).toBe('expired')
  expect(signIn(challenge, code, NOW)).toBe('signed_in')
  expect(signIn(challenge, code, NOW)).toBe('expired')
})

describe('over ten codes an hour', () => {
  /** All one million codes cannot be tried here; that the row belongs to nobody is what makes every one of them wrong. */
  test('no code goes out, and what could be guessed belongs to nobody', () => {
    for (let n = 0; n < 10; n += 1) ask(later(n))
    expect(mails()).toHaveLength(10)
    const challenge = ask(later(10))
    expect(mails()).toHaveLength(10)
    const rows = db.select().from(signInCodes).orderBy(signInCodes.id).all()
    expect(rows.map((row) => row.staffId)).toEqual([...Array(10).fill(volunteerId), null])
    expect(signIn(challenge, '000000', later(10))).toBe('wrong')
  })

  test('a browser that was signed in here before still gets one, and after an hour everybody does', () => {
    for (let n = 0; n < 12; n += 1) ask(NOW)
    const challenge = ask(NOW, true)
    expect(mails()).toHaveLength(11)
    expect(signIn(challenge, codeOf(mails().at(-1)), NOW)).toBe('signed_in')
    ask(later(61))
    expect(mails()).toHaveLength(12)
  })
})

test('a browser is known while its session is recent, for its own person, until it signs out', () => {
  const token = openSession(db, volunteerId, NOW)
  const known = (mailAddress: string | undefined, now: Date) =>
    isKnownBrowser(db, { token, mailAddress }, now)
  expect(known(ADDRESS, later(60 * 24 * 20))).toBe(true)
  expect(known(undefined, NOW)).toBe(true)
  expect(known('andere@gym-werder.example', NOW)).toBe(false)
  expect(known(ADDRESS, later(60 * 24 * 31))).toBe(false)
  endSession(db, token, NOW)
  expect(known(ADDRESS, NOW)).toBe(false)
})
