import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { takeInMail, takeInUnreadable } from '#app/domain/intake/take-in.ts'
import { attachments, events, messages, rawMails, tickets } from '#db/schema/index.ts'
import { UnreadableMailError } from '#mail/read/unreadable-mail-error.ts'
import { startMailReader } from '#mail/receive/mail-reader.ts'
import { startTakeIn } from '#mail/receive/take-in.ts'
import { familyMail } from '#tests/support/smtp-send.ts'
import { type TempDatabase, tempDatabase } from '#tests/support/temp-database.ts'
import { explanationsIn, runExplain } from '../explain/run-explain.ts'
import { HOSTILE } from './hostile-mails.ts'

const school = {
  name: 'Testschule',
  baseUrl: 'https://hilfe.schule.example',
  supportAddress: 'support@schule.example'
}
const options = { ownAddresses: [school.supportAddress] }

/** Far above what any of them takes: the machine may be busy, and no test measures time. */
const PATIENCE_MS = 600_000

describe('hostile mails through intake', () => {
  let database: TempDatabase
  let last: number
  const ids: number[] = []

  /** All of them in one queue, as if they had come together, and a mother's mail behind them. */
  beforeAll(async () => {
    database = tempDatabase()
    const { db } = database
    const epochId = enterEpoch(db, { name: 'm', uidValidity: '1' }, new Date())
    const store = (uid: number, bytes: Buffer) =>
      storeRawMail(
        db,
        { epochId, uid, bytes, receivedAt: new Date(Date.UTC(2026, 10, 23, 8, uid)) },
        new Date()
      ).id
    for (const [at, { make }] of HOSTILE.entries()) ids.push(store(at + 1, make()))
    last = store(HOSTILE.length + 1, Buffer.from(familyMail('Kein Ton')))
    const reader = startMailReader(options, 120_000)
    const takeIn = startTakeIn({
      db,
      school,
      readMail: reader.read,
      isHopeless: (error) => error instanceof UnreadableMailError,
      takeInMail,
      takeInUnreadable,
      now: () => new Date(),
      log: pino({ level: 'silent' }),
      retryAfterMs: () => 5
    })
    while (waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    await takeIn.stop()
    await reader.close()
  }, PATIENCE_MS)
  afterAll(() => database.close())

  const waiting = () =>
    database.db.select({ id: rawMails.id }).from(rawMails).where(eq(rawMails.state, 'new')).all().length
  const rowOf = (id: number) =>
    database.db
      .select({
        state: rawMails.state,
        kind: rawMails.kind,
        ticketId: rawMails.ticketId,
        attempts: rawMails.attempts,
        error: rawMails.error
      })
      .from(rawMails)
      .where(eq(rawMails.id, id))
      .get()

  it.each(HOSTILE.map(({ name }, at) => ({ name, at })))('$name is there for people', ({ at }) => {
    const { db } = database
    const { make, words, files } = HOSTILE[at] ?? {}
    const id = ids[at] ?? 0
    const row = rowOf(id)
    // At the first attempt: whatever a person is shown is not there a minute later.
    expect(row).toMatchObject({ state: words === null ? 'unreadable' : 'done', attempts: 1 })
    if (row?.ticketId === null) {
      const note = db
        .select({ id: events.id })
        .from(events)
        .where(sql`${events.type} = 'mail.automatic' and json_extract(${events.data}, '$.rawMailId') = ${id}`)
        .get()
      const isListed = row.kind === 'bounce' || note !== undefined
      expect(isListed, 'it stands under the automatic mails').toBe(true)
      return
    }
    const ticket = db
      .select()
      .from(tickets)
      .where(eq(tickets.id, row?.ticketId ?? 0))
      .get()
    expect(ticket?.kind).toBe(words === null ? 'unreadable' : 'mail')
    const message = db.select().from(messages).where(eq(messages.rawMailId, id)).get()
    expect(message?.visible).toContain(words ?? '')
    if (files !== undefined && words !== null)
      expect(
        db
          .select({ id: attachments.id })
          .from(attachments)
          .where(eq(attachments.messageId, message?.id ?? 0))
          .all()
      ).toHaveLength(files)
    expect(
      originalOf(db, id)?.equals(make?.() ?? Buffer.alloc(0)),
      'the original is there byte for byte'
    ).toBe(true)
  })

  it('the mail behind them is a ticket like any other', () => {
    expect(rowOf(last)).toMatchObject({ state: 'done', kind: 'human', attempts: 1 })
  })
})

/** The same reader thread, and the only process that nothing else is measured with. */
describe('hostile mails through the reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-hostile-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(
    'reads every one, says which are unreadable, and its memory stays bounded',
    async () => {
      for (const [at, { make }] of HOSTILE.entries())
        writeFileSync(join(folder, `${String(at).padStart(3, '0')}.eml`), make())
      let most = 0
      const run = await runExplain([folder, '--json'], {}, (pid) => {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        most = Math.max(most, Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
      })
      const mails = [...explanationsIn(run.out).values()]
      expect(mails.map(({ error }) => error !== null)).toEqual(HOSTILE.map(({ words }) => words === null))
      for (const [at, { words, files, name }] of HOSTILE.entries()) {
        expect(mails[at]?.visible ?? '', name).toContain(words ?? '')
        if (files !== undefined) expect(mails[at]?.attachments, name).toHaveLength(files)
      }
      expect(run.status).toBe(1)
      const failed = HOSTILE.filter(({ words }) => words === null).length
      expect(run.errors.trim().split('\n')).toHaveLength(failed + 1)
      console.info(`hostile mails: at most ${Math.round(most)} MB`)
      // Of one process and without a pause, so more than what the mail process needs for the same mails (memory.test.ts).
      expect(most).toBeLessThan(500)
    },
    PATIENCE_MS
  )
})
