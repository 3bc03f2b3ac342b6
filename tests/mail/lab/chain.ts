import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { sendAgain } from '#app/domain/outbox/settle-undelivered.ts'
import { newestFromFamily, replyToFamily } from '#app/domain/tickets/reply.ts'
import type { Db } from '#db/client.ts'
import { openMigrated } from '#db/migrate.ts'
import { health, outbox, rawMails, staff, tickets } from '#db/schema/index.ts'
import type { Dovecot } from '#tests/support/dovecot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { SCHOOL } from '#tests/support/sending.ts'
import { type SmtpReceiver, startSmtpReceiver } from '#tests/support/smtp-receiver.ts'
import { startTcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts'
import type { ProcessFiles } from './build-process.ts'
import type { Chance } from './chance.ts'
import { deliveredAgain, type LabMail, type MailShape, type OurMail, writeMail } from './lab-mails.ts'
import { type Life, startLife } from './lab-process.ts'
import { inboxCount } from './mailbox.ts'
import { KILL_VARIABLES, type KillPoint } from './steps.ts'
import { type Answered, type Audit, audit, type Fed } from './truth.ts'

/** A school whose mail process dies again and again: one mailbox, one database, one outgoing server, and the lines to both. */
export type Chain = {
  dovecot: Dovecot
  user: string
  db: Db
  smtp: SmtpReceiver
  imapLine: TcpProxy
  smtpLine: TcpProxy
  chance: Chance
  /** From now on what is fed belongs to this fault. */
  begin(kind: string): void
  /** Delivers a mail, now and then twice. @returns its token */
  feed(shape?: MailShape): string
  /** Another client may delete this mail before Lotse has it. */
  mayBeGone(token: string): void
  /** A volunteer answers a family, if there is a ticket to answer. */
  answer(): void
  start(point?: KillPoint, environment?: Record<string, string>): Life
  /**
   * The minutes pass that a mail was deferred for, and the time in which only so many acknowledgements may go out; a person sends
   * some of the unknown again.
   */
  letTimePass(): void
  isSettled(): boolean
  /** Has there been a complete pass over the inbox since then? */
  hasReadSince(moment: Date): boolean
  /** A life without any fault, until nothing is left to do; ends it with SIGTERM. @returns the exit code */
  settle(): Promise<number | null>
  audit(): Audit
  counts(): { fed: number; answered: number; taken: number }
  fedUnder(kind: string): number
  end(): Promise<void>
}

const SHAPES: readonly MailShape[] = [
  ...Array<MailShape>(6).fill('new'),
  ...Array<MailShape>(4).fill('reply'),
  'html',
  'html',
  'auto-reply',
  'bulk',
  'bounce',
  'big'
]

/** What comes twice: the very same bytes, or what another server on the way has handed on. */
function onceMore({ shape, raw }: LabMail, chance: Chance): Buffer {
  // The list of automatic mails tells repetitions by their bytes alone.
  const isOfPerson = shape !== 'auto-reply' && shape !== 'bulk' && shape !== 'bounce'
  return isOfPerson && chance.happens(0.5) ? deliveredAgain(raw) : raw
}

/** A busy machine needs its time; a promise that broke is found by the audit, not here. */
const SETTLE_MS = 300_000

/** @param number tells the chains of a run apart */
export async function startChain(
  number: number,
  parts: { dovecot: Dovecot; files: ProcessFiles; folder: string; chance: Chance }
): Promise<Chain> {
  const { dovecot, files, chance } = parts
  const user = `lab${number}@schule.example`
  const dataDir = join(parts.folder, `data-${number}`)
  mkdirSync(dataDir)
  const db = openMigrated(dataDir)
  // The volunteer here is a loop that must not give up on a busy machine.
  db.$client.pragma('busy_timeout = 60000')
  const smtp = await startSmtpReceiver({ credentials: { user: 'lotse', password: 'geheim' } })
  const imapLine = await startTcpProxy(dovecot.port)
  const smtpLine = await startTcpProxy(smtp.port)
  const volunteer = db
    .insert(staff)
    .values({ displayName: 'Frau Keller', firstName: 'Eva', lastName: 'Keller', isVolunteer: true })
    .returning({ id: staff.id })
    .get().id

  const environment = {
    SCHOOL_NAME: SCHOOL.name,
    BASE_URL: SCHOOL.baseUrl,
    SUPPORT_ADDRESS: SCHOOL.supportAddress,
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(imapLine.port),
    IMAP_USER: user,
    IMAP_PASSWORD: dovecot.password,
    IMAP_TLS: 'none',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(smtpLine.port),
    SMTP_USER: 'lotse',
    SMTP_PASSWORD: 'geheim',
    SMTP_TLS: 'none',
    MAILS_PER_MINUTE: '600',
    DATA_DIR: dataDir,
    SESSION_SECRET: 'x'.repeat(32),
    [KILL_VARIABLES.imapPort]: String(imapLine.port),
    [KILL_VARIABLES.smtpPort]: String(smtpLine.port)
  }

  const fed: Fed[] = []
  const answered: Answered[] = []
  const sentAgain = new Map<number, number>()
  /** Outbox ids up to which each fault's mails go. */
  const eras: { kind: string; after: number }[] = []
  const lives: Life[] = []
  let kind = 'start'
  let serial = 0

  const newToken = () => `lab-${number}-${String(++serial).padStart(6, '0')}`
  const highestOutboxId = () =>
    db
      .select({ id: sql<number>`coalesce(max(${outbox.id}), 0)` })
      .from(outbox)
      .get()?.id ?? 0
  const highestTicketId = () =>
    db
      .select({ id: sql<number>`coalesce(max(${tickets.id}), 0)` })
      .from(tickets)
      .get()?.id ?? 0
  const oneOfOurs = (): OurMail | undefined =>
    db
      .select({ messageId: outbox.messageId, to: outbox.toAddress })
      .from(outbox)
      .where(
        and(
          inArray(outbox.kind, ['ack', 'reply']),
          eq(outbox.state, 'sent'),
          lte(outbox.id, chance.between(1, 1 + highestOutboxId()))
        )
      )
      .orderBy(desc(outbox.id))
      .limit(1)
      .get()

  const chain: Chain = {
    dovecot,
    user,
    db,
    smtp,
    imapLine,
    smtpLine,
    chance,
    begin(next) {
      kind = next
      eras.push({ kind, after: highestOutboxId() })
    },
    feed(shape = chance.pick(SHAPES)) {
      const token = newToken()
      const mail = writeMail(token, shape, oneOfOurs(), chance)
      const copies = [mail.raw, ...(chance.happens(0.12) ? [onceMore(mail, chance)] : [])]
      for (const copy of copies) dovecot.deliver(user, copy)
      fed.push({ token, copies: copies.length, mayBeGone: false, kind })
      return token
    },
    mayBeGone(token) {
      const mail = fed.find((one) => one.token === token)
      if (mail) mail.mayBeGone = true
    },
    answer() {
      const ticket = db
        .select({ id: tickets.id })
        .from(tickets)
        .where(and(eq(tickets.kind, 'mail'), lte(tickets.id, chance.between(1, 1 + highestTicketId()))))
        .orderBy(desc(tickets.id))
        .limit(1)
        .get()
      if (!ticket) return
      const token = newToken()
      const { result } = replyToFamily(
        db,
        {
          ticketId: ticket.id,
          staffId: volunteer,
          body: `Bitte einmal neu starten. Zeichen ${token}.`,
          guideId: null,
          seenMessageId: newestFromFamily(db, ticket.id)?.id ?? 0,
          idempotencyKey: token
        },
        SCHOOL,
        new Date()
      )
      if (result === 'sent') answered.push({ token, kind })
    },
    start(point, more = {}) {
      const life = startLife(files, { ...environment, ...more }, point)
      lives.push(life)
      return life
    },
    letTimePass() {
      const now = new Date()
      db.update(outbox).set({ dueAt: now }).where(eq(outbox.state, 'deferred')).run()
      const days = 2 * 86_400_000
      db.update(outbox)
        .set({ createdAt: new Date(now.getTime() - days) })
        .where(
          and(
            eq(outbox.kind, 'ack'),
            eq(outbox.state, 'sent'),
            gt(outbox.createdAt, new Date(now.getTime() - days / 2))
          )
        )
        .run()
      for (const { id } of db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, 'unknown')).all())
        if (chance.happens(0.05) && sendAgain(db, { outboxId: id, staffId: volunteer }, now))
          sentAgain.set(id, (sentAgain.get(id) ?? 0) + 1)
    },
    isSettled: () =>
      inboxCount(dovecot, user) === 0 &&
      !db.select({ id: rawMails.id }).from(rawMails).where(eq(rawMails.state, 'new')).limit(1).get() &&
      !db
        .select({ id: outbox.id })
        .from(outbox)
        .where(inArray(outbox.state, ['queued', 'deferred', 'sending']))
        .limit(1)
        .get(),
    hasReadSince(moment) {
      const row = db.select().from(health).where(eq(health.part, 'mailbox')).get()
      return row?.lastOkAt ? row.lastOkAt > moment : false
    },
    async settle() {
      for (const line of [imapLine, smtpLine]) line.heal()
      smtp.behave({ kind: 'accept' })
      const life = chain.start()
      try {
        await eventually(
          `chain ${number} to settle`,
          () => {
            db.update(outbox).set({ dueAt: new Date() }).where(eq(outbox.state, 'deferred')).run()
            return life.output().includes('"ready"') && chain.isSettled()
          },
          SETTLE_MS
        )
        return await life.end('SIGTERM')
      } finally {
        if (life.isAlive()) await life.end('SIGKILL')
      }
    },
    audit() {
      const found = audit(db, {
        fed,
        answered,
        taken: smtp.mails,
        sentAgain,
        kindOfOutbox: (id) => eras.findLast((era) => era.after < id)?.kind ?? 'start'
      })
      found.tickets = db.select({ id: tickets.id }).from(tickets).all().length
      return found
    },
    counts: () => ({ fed: fed.length, answered: answered.length, taken: smtp.mails.length }),
    fedUnder: (wanted) => fed.filter((mail) => mail.kind === wanted).length,
    async end() {
      await Promise.all(lives.filter((life) => life.isAlive()).map((life) => life.end('SIGKILL')))
      await Promise.all([imapLine.close(), smtpLine.close(), smtp.close()])
      db.$client.close()
    }
  }
  return chain
}
