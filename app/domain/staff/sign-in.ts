import { createHmac, randomInt } from 'node:crypto'
import { and, count, eq, gt, gte } from 'drizzle-orm'
import { mailTexts } from '#app/locales/translate.ts'
import { atomically, type Db } from '#db/client.ts'
import { sessions, signInCodes, staff, staffAddresses } from '#db/schema/index.ts'
import { byStaff, LOTSE, recordEvent } from '../events.ts'
import { hashToken, newToken } from '../ids.ts'
import { AUTOMATIC_HEADERS, queueMail } from '../outbox/queue-mail.ts'
import type { School } from '../settings/school.ts'

const CODE_LIFE_MS = 10 * 60_000
const MAX_ATTEMPTS = 5
/** The web edge holds clients to less (app/http/sign-in-limits.ts); this one outlives a restart. */
const CODES_PER_HOUR = 10
/** Idle end at the desk (people.md, DP-15). */
const SESSION_IDLE_MS = 12 * 3_600_000

/** Six digits have little to guess at: the hash is keyed, so that the table alone reveals nothing. */
const hashCode = (code: string, challenge: string, secret: string): string =>
  createHmac('sha256', secret).update(`${challenge}:${code}`).digest('base64url')

/**
 * Mails a six-digit code to a staff member. The answer is the same for an unknown address, so that nobody learns who is
 * on the list. Over the limit of an hour it is an unknown address: no mail goes out, and no guess can be right.
 *
 * @param asked.known this browser was signed in as that person before: a stranger's requests do not lock it out
 * @returns the challenge for a cookie: the code works in this browser only
 */
export function requestCode(
  db: Db,
  asked: { address: string; known: boolean },
  school: School,
  secret: string,
  now: Date
): string {
  const challenge = newToken()
  atomically(db, () => {
    const found = staffByAddress(db, asked.address)
    const person = found && (asked.known || !tooManyCodes(db, found.id, now)) ? found : null
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    db.insert(signInCodes)
      .values({
        challengeHash: hashToken(challenge),
        staffId: person?.id ?? null,
        codeHash: hashCode(code, challenge, secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + CODE_LIFE_MS)
      })
      .run()
    if (!person) return
    const t = mailTexts(person.language)
    queueMail(
      db,
      {
        kind: 'code',
        key: `code:${hashToken(challenge)}`,
        staffId: person.id,
        to: { address: asked.address, name: person.displayName },
        fromName: 'Lotse',
        language: person.language,
        subject: t('subject.code', { code }),
        blocks: [
          { kind: 'text', text: t('code.lead') },
          { kind: 'big', text: code },
          { kind: 'text', text: t('code.valid') },
          { kind: 'text', text: t('code.notYou') }
        ],
        headers: { ...AUTOMATIC_HEADERS }
      },
      school,
      now
    )
  })
  return challenge
}

/** What became of a typed code. */
export type SignIn = { result: 'signed_in'; token: string; staffId: number } | { result: 'wrong' | 'expired' }

/** Checks a code against the browser's challenge and opens a session. Five tries, ten minutes, one use. */
export function signInWithCode(
  db: Db,
  attempt: { challenge: string; code: string },
  secret: string,
  now: Date
): SignIn {
  return atomically(db, () => {
    const row = db
      .select()
      .from(signInCodes)
      .where(eq(signInCodes.challengeHash, hashToken(attempt.challenge)))
      .get()
    if (!row || row.usedAt || row.expiresAt <= now || row.attempts >= MAX_ATTEMPTS)
      return { result: 'expired' }
    db.update(signInCodes)
      .set({ attempts: row.attempts + 1 })
      .where(eq(signInCodes.id, row.id))
      .run()
    const right = row.codeHash === hashCode(attempt.code, attempt.challenge, secret)
    if (!right || row.staffId === null) {
      recordEvent(db, { type: 'staff.sign_in_failed', at: now, actor: LOTSE, data: { staffId: row.staffId } })
      return { result: row.attempts + 1 >= MAX_ATTEMPTS ? 'expired' : 'wrong' }
    }
    db.update(signInCodes).set({ usedAt: now }).where(eq(signInCodes.id, row.id)).run()
    return { result: 'signed_in', token: openSession(db, row.staffId, now), staffId: row.staffId }
  })
}

/** Opens a session; the token goes into the cookie, the table keeps its hash. */
export function openSession(db: Db, staffId: number, now: Date): string {
  const token = newToken()
  db.insert(sessions)
    .values({
      tokenHash: hashToken(token),
      staffId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_IDLE_MS)
    })
    .run()
  recordEvent(db, { type: 'staff.signed_in', at: now, actor: byStaff(staffId) })
  return token
}

/** A signed-in person. */
export type SignedIn = typeof staff.$inferSelect

/** Who is behind this cookie; null if nobody (any more). Prolongs the session at most once a minute. */
export function findSession(db: Db, token: string, now: Date): SignedIn | null {
  const found = db
    .select({ session: sessions, person: staff })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now), eq(staff.active, true)))
    .get()
  if (!found) return null
  if (now.getTime() - found.session.lastSeenAt.getTime() > 60_000) {
    db.update(sessions)
      .set({ lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_IDLE_MS) })
      .where(eq(sessions.tokenHash, found.session.tokenHash))
      .run()
  }
  return found.person
}

/** Ends a session. */
export function endSession(db: Db, token: string, now: Date): void {
  const ended = db
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)))
    .returning({ staffId: sessions.staffId })
    .get()
  if (ended) recordEvent(db, { type: 'staff.signed_out', at: now, actor: byStaff(ended.staffId) })
}

const staffByAddress = (db: Db, address: string): SignedIn | undefined =>
  db
    .select({ person: staff })
    .from(staffAddresses)
    .innerJoin(staff, eq(staff.id, staffAddresses.staffId))
    .where(and(eq(staffAddresses.address, address.trim().toLowerCase()), eq(staff.active, true)))
    .all()
    // Hosts have no account: they get a link a day.
    .map((row) => row.person)
    .find((person) => person.isVolunteer || person.isAdmin)

function tooManyCodes(db: Db, staffId: number, now: Date): boolean {
  const since = new Date(now.getTime() - 3_600_000)
  const recent = db
    .select({ n: count() })
    .from(signInCodes)
    .where(and(eq(signInCodes.staffId, staffId), gte(signInCodes.createdAt, since)))
    .get()
  return (recent?.n ?? 0) >= CODES_PER_HOUR
}
