import { desc, eq } from 'drizzle-orm'
import { mailAnswers, notes, outbox, tickets } from '#db/schema/index.ts'
import { type RawIntake, rawIntake, rawText } from '#tests/support/raw-intake.ts'
import { at } from '#tests/support/small-school.ts'
import type { Notification } from './volunteer-mails.ts'

export const FIRST = rawText(
  { 'Message-ID': '<f1@familie.example>' },
  'Guten Tag, auf dem iPad hört Emre aus der 5a nichts.\n'
)

/** A family has written and Frau Keller has been told; with what stands in the tables. */
export async function notified(settings: Parameters<typeof rawIntake>[0] = {}) {
  const school = rawIntake(settings)
  await school.arrives(FIRST)
  const sent = await school.sendsDue()
  const notification: Notification = school.lastSent('notify')
  return { school, sent, notification, ...looksAt(school) }
}

function looksAt(school: RawIntake) {
  const mails = (kind: 'reply' | 'returned' | 'ack') =>
    school.db.select().from(outbox).where(eq(outbox.kind, kind)).orderBy(outbox.id).all()
  return {
    answers: () => mails('reply'),
    returned: () => mails('returned'),
    acks: () => mails('ack'),
    newestReturned: () =>
      school.db.select().from(outbox).where(eq(outbox.kind, 'returned')).orderBy(desc(outbox.id)).get(),
    allNotes: () => school.db.select().from(notes).all(),
    ticket: (id = 1) => school.db.select().from(tickets).where(eq(tickets.id, id)).get(),
    result: () =>
      school.db
        .select()
        .from(mailAnswers)
        .all()
        .map((row) => row.result),
    familyWrites: (text: string, now = at(1, '09:50')) =>
      school.arrives(
        rawText(
          {
            'Message-ID': `<f${now.getTime()}@familie.example>`,
            'In-Reply-To': school.lastSent('ack').messageId
          },
          text
        ),
        now
      )
  }
}

export type Notified = Awaited<ReturnType<typeof notified>>
