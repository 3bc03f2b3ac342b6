import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { keepOriginal } from '#app/domain/intake/original-bytes.ts'
import { takeInMail } from '#app/domain/intake/take-in.ts'
import { takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { bundleNotifications } from '#app/domain/routing/bundle-notifications.ts'
import type { School } from '#app/domain/settings/school.ts'
import { mailboxEpochs, outbox, rawMails } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { composeMail } from '#mail/send/compose.ts'
import { type HelpSchool, helpSchool, SCHOOL } from './help-school.ts'
import { at } from './small-school.ts'

export type RawIntake = HelpSchool & {
  /** The bytes of a mail arrive: stored, read by the real reader, taken in. @returns the row of the stored mail */
  arrives(raw: string | Buffer, now?: Date): Promise<typeof rawMails.$inferSelect>
  /** Composes and marks as sent all that is due, as the mail process does. @returns the mails with their bytes */
  sendsDue(now?: Date): Promise<(typeof outbox.$inferSelect & { bytes: Buffer })[]>
  /** The newest mail of ours of this kind. */
  lastSent(kind: typeof outbox.$inferSelect.kind): typeof outbox.$inferSelect
}

/** The small school behind the real door: raw bytes in, raw bytes out, tables in between. */
export function rawIntake(settings: Partial<School> = {}): RawIntake {
  const school = helpSchool()
  const { db } = school
  const us = { ...SCHOOL, ...settings }
  const { id: epochId } = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'raw/INBOX', uidValidity: '7', firstSeenAt: at(1, '07:00') })
    .returning({ id: mailboxEpochs.id })
    .get()
  let uid = 0
  const reading = {
    ownAddresses: [us.supportAddress],
    ownMessageIdDomain: us.supportAddress.split('@')[1] ?? ''
  }
  return {
    ...school,
    async arrives(raw, now = at(1, '09:31')) {
      uid += 1
      const bytes = typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : raw
      const { id } = db
        .insert(rawMails)
        .values({
          epochId,
          uid,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          size: bytes.length,
          receivedAt: now,
          storedAt: now
        })
        .returning({ id: rawMails.id })
        .get()
      keepOriginal(db, id, bytes)
      takeInMail(db, { rawMailId: id, email: await readMail(bytes, reading), school: us }, now)
      const row = db.select().from(rawMails).where(eq(rawMails.id, id)).get()
      if (!row) throw new Error('the stored mail is gone')
      return row
    },
    async sendsDue(now = at(1, '09:32')) {
      const sent = []
      for (let due = takeDueMail(db, 60_000, now); due; due = takeDueMail(db, 60_000, now)) {
        const mail = bundleNotifications(db, due, us, now)
        const bytes = await composeMail(mail, us, now)
        db.update(outbox)
          .set({ state: 'sent', sentAt: now, leaseUntil: null, bytes })
          .where(eq(outbox.id, mail.id))
          .run()
        sent.push({ ...mail, bytes })
      }
      return sent
    },
    lastSent(kind) {
      const mail = db.select().from(outbox).where(eq(outbox.kind, kind)).orderBy(desc(outbox.id)).get()
      if (!mail) throw new Error(`no mail of kind ${kind}`)
      return mail
    }
  }
}

/** Header fields and text of a mail, in the order given; a field that is null is left out. */
export function rawText(fields: Record<string, string | null>, body: string): string {
  const head = {
    'Return-Path': '<jemand@familie.example>',
    From: 'Aylin Yildiz <aylin.yildiz@familie.example>',
    To: SCHOOL.supportAddress,
    Subject: 'Kein Ton',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...fields
  }
  const lines = Object.entries(head).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return `${lines.join('\n')}\n\n${body}`
}
