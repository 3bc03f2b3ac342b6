import { desc, eq } from 'drizzle-orm'
import type { School } from '#app/domain/settings/school.ts'
import { outbox, type rawMails } from '#db/schema/index.ts'
import { type HelpSchool, helpSchool, SCHOOL } from './help-school.ts'
import { mailDoor } from './mail-door.ts'
import { at } from './small-school.ts'

export type RawIntake = HelpSchool & {
  /** The bytes of a mail arrive: stored, read by the real reader, taken in, if need be later. @returns the row of the mail */
  arrives(raw: string | Buffer, now?: Date, takenInAt?: Date): Promise<typeof rawMails.$inferSelect>
  /** Composes and marks as sent all that is due, as the mail process does. @returns the mails with their bytes */
  sendsDue(now?: Date): Promise<(typeof outbox.$inferSelect & { bytes: Buffer })[]>
  /** The newest mail of ours of this kind. */
  lastSent(kind: typeof outbox.$inferSelect.kind): typeof outbox.$inferSelect
}

/** The small school behind the real door. */
export function rawIntake(settings: Partial<School> = {}): RawIntake {
  const school = helpSchool()
  const { db } = school
  const door = mailDoor(db, { ...SCHOOL, ...settings }, at(1, '07:00'))
  return {
    ...school,
    arrives: (raw, now = at(1, '09:31'), takenInAt = now) => door.arrives(raw, now, takenInAt),
    sendsDue: (now = at(1, '09:32')) => door.sendsDue(now),
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
