import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { keepOriginal } from '#app/domain/intake/original-bytes.ts'
import { takeInMail } from '#app/domain/intake/take-in.ts'
import { takeDueMail } from '#app/domain/outbox/take-due-mail.ts'
import { bundleNotifications } from '#app/domain/routing/bundle-notifications.ts'
import type { School } from '#app/domain/settings/school.ts'
import type { Db } from '#db/client.ts'
import { mailboxEpochs, outbox, rawMails } from '#db/schema/index.ts'
import { readMail } from '#mail/read/read-mail.ts'
import { composeMail } from '#mail/send/compose.ts'

export type MailDoor = {
  /**
   * The bytes of a mail arrive: stored, read by the real reader, taken in, if need be later. @returns the row of the stored mail
   */
  arrives(raw: string | Buffer, now: Date, takenInAt?: Date): Promise<typeof rawMails.$inferSelect>
  /** Composes and marks as sent all that is due, as the mail process does. @returns the mails with their bytes */
  sendsDue(now: Date): Promise<(typeof outbox.$inferSelect & { bytes: Buffer })[]>
}

/** Raw bytes in, raw bytes out, tables in between, at any time one likes: the mail process without its lines to servers. */
export function mailDoor(db: Db, school: School, since: Date): MailDoor {
  const { id: epochId } = db
    .insert(mailboxEpochs)
    .values({ mailbox: 'raw/INBOX', uidValidity: '7', firstSeenAt: since })
    .returning({ id: mailboxEpochs.id })
    .get()
  let uid = 0
  const reading = {
    ownAddresses: [school.supportAddress],
    ownMessageIdDomain: school.supportAddress.split('@')[1] ?? ''
  }
  return {
    async arrives(raw, now, takenInAt = now) {
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
      takeInMail(db, { rawMailId: id, email: await readMail(bytes, reading), school }, takenInAt)
      const row = db.select().from(rawMails).where(eq(rawMails.id, id)).get()
      if (!row) throw new Error('the stored mail is gone')
      return row
    },
    async sendsDue(now) {
      const sent = []
      for (let due = takeDueMail(db, 60_000, school, now); due; due = takeDueMail(db, 60_000, school, now)) {
        const mail = bundleNotifications(db, due, school, now)
        const bytes = await composeMail(mail, school, now)
        db.update(outbox)
          .set({ state: 'sent', sentAt: now, leaseUntil: null, bytes })
          .where(eq(outbox.id, mail.id))
          .run()
        sent.push({ ...mail, bytes })
      }
      return sent
    }
  }
}
