import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { newToken } from '#app/domain/ids.ts'
import { events, health, outbox, staff, tickets } from '#db/schema/index.ts'
import { type Sender, startSender } from '#mail/send/sender.ts'
import type { SmtpSettings } from '#mail/send/smtp-settings.ts'
import { openTransport } from '#mail/send/transport.ts'
import { eventually } from './eventually.ts'
import { type TempDatabase, tempDatabase } from './temp-database.ts'

type Row = typeof outbox.$inferSelect

export type Sending = {
  database: TempDatabase
  start(settings: Partial<SmtpSettings> & { port: number }, mailsPerMinute?: number): Sender
  /** Puts a mail into the outbox, as another process does. */
  queue(fields?: Partial<typeof outbox.$inferInsert>): number
  row(id: number): Row
  becomes(id: number, state: Row['state']): Promise<Row>
  healthBecomes(state: string): Promise<typeof health.$inferSelect>
  /** Lets the sender's clock jump. */
  pass(minutes: number): void
  eventTypes(): string[]
  end(): Promise<void>
}

export const SCHOOL = {
  name: 'Testschule',
  baseUrl: 'https://hilfe.schule.example',
  supportAddress: 'support@schule.example'
}

/** A database with an outbox and senders to a real SMTP server. */
export function sending(): Sending {
  const database = tempDatabase()
  const { db } = database
  const senders: Sender[] = []
  let jumped = 0
  const row = (id: number) => {
    const found = db.select().from(outbox).where(eq(outbox.id, id)).get()
    if (!found) throw new Error(`No mail ${id}`)
    return found
  }
  return {
    database,
    row,
    start(settings, mailsPerMinute = 600) {
      const sender = startSender({
        db: database.connect({ powerCutSafe: true }),
        watchDb: database.connect(),
        school: SCHOOL,
        transport: openTransport(
          { host: '127.0.0.1', tls: 'none', user: 'lotse', password: 'geheim', ...settings },
          'schule.example'
        ),
        mailsPerMinute,
        now: () => new Date(Date.now() + jumped),
        random: () => 0,
        log: pino({ level: 'silent' }),
        pollMs: 20,
        heartbeatMs: 100
      })
      senders.push(sender)
      return sender
    },
    queue: (fields = {}) =>
      db
        .insert(outbox)
        .values({
          kind: 'notify',
          key: newToken(),
          toAddress: 'familie@post.example',
          toName: 'Familie Müller',
          fromName: 'Jörg Ott',
          subject: 'Kein Ton – so geht’s',
          textBody: 'Schönen guten Tag,\n\n.ein Punkt am Anfang.\n',
          htmlBody: '<p>Schönen guten Tag,</p>\n',
          headers: { 'In-Reply-To': '<frage@post.example>', 'X-Auto-Response-Suppress': 'All' },
          messageId: `<${newToken()}.test@schule.example>`,
          createdAt: new Date(),
          dueAt: new Date(),
          ...fields
        })
        .returning({ id: outbox.id })
        .get().id,
    becomes: (id, state) =>
      eventually(`mail ${id} to be ${state}`, () => {
        const now = row(id)
        return now.state === state && now
      }),
    healthBecomes: (state) =>
      eventually(`an outbox that is ${state}`, () => {
        const now = db.select().from(health).get()
        return now?.state === state && now
      }),
    pass(minutes) {
      jumped += minutes * 60_000
    },
    eventTypes: () =>
      db
        .select()
        .from(events)
        .all()
        .map(({ type }) => type)
        .filter((type) => type !== 'health.changed'),
    async end() {
      await Promise.all(senders.map((sender) => sender.stop()))
      database.close()
    }
  }
}

/** A ticket that a volunteer has answered and that now waits for the family. */
export function answeredTicket({ db }: TempDatabase, state: 'waiting' | 'done' = 'waiting') {
  const at = new Date('2026-11-23T08:00:00Z')
  const volunteer = db
    .insert(staff)
    .values({ displayName: 'Herr Ott', firstName: 'Jörg', lastName: 'Ott', isVolunteer: true })
    .returning({ id: staff.id })
    .get()
  return db
    .insert(tickets)
    .values({
      subject: 'Kein Ton',
      state,
      closedAt: state === 'done' ? at : null,
      claimedBy: volunteer.id,
      claimedAt: at,
      createdAt: at
    })
    .returning({ id: tickets.id })
    .get().id
}
