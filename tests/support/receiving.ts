import { pino } from 'pino'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import { events, health, rawMails } from '#db/schema/index.ts'
import type { AccessTokens } from '#mail/oauth/access-tokens.ts'
import { type Listener, startListener } from '#mail/receive/listener.ts'
import type { MailboxSettings } from '#mail/receive/mailbox-settings.ts'
import type { Timing } from '#mail/receive/timing.ts'
import { eventually } from './eventually.ts'
import { type TempDatabase, tempDatabase } from './temp-database.ts'

/** A row of `raw_mails` with the bytes of its mail. */
type StoredMail = typeof rawMails.$inferSelect & { bytes: Buffer | null }

export type Receiving = {
  database: TempDatabase
  /** Starts a listener; a second call is what a restart of the process does. */
  listen(timing?: Partial<Timing>, more?: { maxMailBytes?: number; tokens?: AccessTokens }): Listener
  /** Number of times something new was stored. */
  stored(): number
  rows(): StoredMail[]
  /** Resolves when there are `count` rows and all of them are moved. */
  settled(count: number): Promise<StoredMail[]>
  /** Every state the mailbox has been in. */
  states(): unknown[]
  mailbox(): typeof health.$inferSelect | undefined
  /** Resolves when the mailbox is in this state. */
  becomes(state: string): Promise<typeof health.$inferSelect>
  end(): Promise<void>
}

/** By default only IDLE tells of new mail: no pass by the clock helps a test to pass. */
const QUICK: Partial<Timing> = {
  passEveryMs: 600_000,
  network: { baseMs: 20, capMs: 100 },
  refused: { baseMs: 20, capMs: 100 }
}

/** A database and listeners to one mailbox, for tests that go through a real IMAP server. */
export function receiving(mailbox: Partial<MailboxSettings> & { port: number; user: string }): Receiving {
  const database = tempDatabase()
  const db = database.connect({ powerCutSafe: true })
  const listeners: Listener[] = []
  let wakes = 0
  const rows = () =>
    database.db
      .select()
      .from(rawMails)
      .orderBy(rawMails.id)
      .all()
      .map((row) => ({ ...row, bytes: originalOf(database.db, row.id) }))
  const state = () => database.db.select().from(health).get()
  return {
    database,
    listen(timing, { tokens, ...more } = {}) {
      const listener = startListener({
        db,
        mailbox: {
          host: '127.0.0.1',
          tls: 'none',
          password: 'geheim',
          processedFolder: 'Lotse',
          tokens,
          ...mailbox
        },
        onStored: () => {
          wakes += 1
        },
        now: () => new Date(),
        random: () => 1,
        log: pino({ level: 'silent' }),
        timing: { ...QUICK, ...timing },
        ...more
      })
      listeners.push(listener)
      return listener
    },
    stored: () => wakes,
    rows,
    settled: (count) =>
      eventually(`${count} stored and moved mails`, () => {
        const all = rows()
        return all.length >= count && all.every((row) => row.movedAt) && all
      }),
    states: () =>
      database.db
        .select()
        .from(events)
        .all()
        .filter(({ type }) => type === 'health.changed')
        .map(({ data }) => data.state),
    mailbox: state,
    becomes: (wanted) =>
      eventually(`a mailbox that is ${wanted}`, () => {
        const now = state()
        return now?.state === wanted && now
      }),
    async end() {
      await Promise.all(listeners.map((listener) => listener.stop()))
      database.close()
    }
  }
}
