import type { HeaderOnly } from '#app/domain/intake/header-only.ts'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import { originalOf } from '#app/domain/intake/original-bytes.ts'
import {
  beginAttempts,
  isTriedEnough,
  type PendingMail,
  pendingMails,
  takeBackAttempts
} from '#app/domain/intake/pending-mail.ts'
import type { Db } from '#db/client.ts'
import { LARGE_BYTES } from './plan-fetch.ts'

/** What reading a mail gave. */
export type ReadOutcome =
  | { email: IncomingEmail }
  | { unreadable: string; header?: HeaderOnly }
  | { failed: unknown }

/** A mail on its way from the raw row to its ticket. */
export type MailInHand = { mail: PendingMail; since: number; outcome?: ReadOutcome }

export type ReadAhead = {
  /** Begins to read what waits in the tables, oldest first, as far as there is room. */
  fill(except: (id: number) => boolean): void
  /** What has been read, in its order; a mail whose reading takes long is passed over meanwhile. */
  ready(): MailInHand[]
  /** This one is a ticket now, or has failed. */
  drop(item: MailInHand): void
  /** How many mails are in hand. */
  size(): number
  /** Resolves when there may be something to do; `poke` makes it. */
  change(): Promise<void>
  poke(): void
  /** A clean end: what is still in hand has not been tried. */
  giveUp(): void
}

type Options = {
  db: Db
  readMail(raw: Buffer): Promise<IncomingEmail>
  isHopeless?(error: unknown): boolean
  /** After so many milliseconds the others no longer wait for a mail that is being read. */
  patienceMs: number
  /** Is there room for a large mail now? */
  mayReadLarge?(): boolean
}

const MOST = { mails: 64, bytes: 8 * 1024 * 1024 }
/** Below this it reaches for more: in groups, because each costs a sync of the disk. */
const LOW = MOST.mails / 2

/**
 * Reads stored mails ahead of the transactions that make tickets of them, so that the reader need not wait for the disk
 * nor the disk for the reader.
 *
 * Every attempt is counted before it is made, because a mail may end the process. Which one it was of those that were
 * being read together nobody can tell afterwards, so mails that have been tried before are read one at a time: only the
 * guilty one is there every time. Large ones come one at a time as well, beside the small ones: each is in memory twice.
 */
export function readAhead({ db, readMail, isHopeless, patienceMs, mayReadLarge }: Options): ReadAhead {
  const inHand = new Map<number, MailInHand>()
  let wake: () => void = () => undefined
  const isLate = (item: MailInHand) => performance.now() - item.since >= patienceMs

  function choose(except: (id: number) => boolean): PendingMail[] {
    const items = [...inHand.values()]
    let bytes = items.reduce((sum, { mail }) => sum + (isLarge(mail) ? 0 : mail.size), 0)
    const chosen: PendingMail[] = []
    for (const mail of waitingMails(except)) {
      const count = inHand.size + chosen.length
      if (count >= MOST.mails || (!isLarge(mail) && bytes + mail.size > MOST.bytes)) break
      if (isLarge(mail) && mayReadLarge?.() === false) continue
      const before = [isSuspect, isLarge].filter((isAlone) => isAlone(mail) && hasOne(isAlone, chosen))
      if (before.length > 0) {
        // Its turn comes; only past one that takes long the younger ones may go on.
        if (before.every((isAlone) => items.some((item) => isAlone(item.mail) && isLate(item)))) continue
        break
      }
      if (!isLarge(mail)) bytes += mail.size
      chosen.push(mail)
    }
    return chosen
  }

  function hasOne(isAlone: (mail: PendingMail) => boolean, chosen: PendingMail[]): boolean {
    return chosen.some(isAlone) || [...inHand.values()].some(({ mail }) => isAlone(mail))
  }

  /** More than there is room for, because those in hand and those that failed are among them. */
  function waitingMails(except: (id: number) => boolean): PendingMail[] {
    for (let most = 2 * MOST.mails; ; most *= 4) {
      const all = pendingMails(db, most)
      const free = all.filter(({ id }) => !inHand.has(id) && !except(id))
      if (free.length >= MOST.mails || all.length < most) return free
    }
  }

  function begin(mail: PendingMail): void {
    const item: MailInHand = { mail, since: performance.now() }
    inHand.set(mail.id, item)
    const settle = (outcome: ReadOutcome) => {
      item.outcome = outcome
      wake()
    }
    // Of a mail that is too large only the header is here: it reads well, but that is not the mail.
    const isHeader = mail.serverSize !== null
    const unreadable = mail.error ?? 'Lotse kann sie nicht lesen.'
    const bytes = isTriedEnough(mail) && !isHeader ? null : originalOf(db, mail.id)
    if (bytes === null) settle({ unreadable })
    else if (isHeader)
      readMail(bytes).then(
        (header) => settle({ unreadable, header }),
        () => settle({ unreadable })
      )
    else
      readMail(bytes).then(
        (email) => settle({ email }),
        (error) => settle(isHopeless?.(error) ? { unreadable: wordsFor(error) } : { failed: error })
      )
  }

  return {
    fill(except) {
      if (inHand.size > LOW) return
      const chosen = choose(except)
      const tried = chosen.filter((mail) => !isTriedEnough(mail))
      if (tried.length > 0)
        beginAttempts(
          db,
          tried.map((mail) => mail.id)
        )
      for (const mail of chosen) begin(mail)
    },
    ready() {
      const ready: MailInHand[] = []
      for (const item of inHand.values()) {
        if (item.outcome) ready.push(item)
        else if (!isLate(item)) break
      }
      return ready
    },
    drop: (item) => inHand.delete(item.mail.id),
    size: () => inHand.size,
    async change() {
      const now = performance.now()
      const waits = [...inHand.values()]
        .filter((item) => !item.outcome)
        .map(({ since }) => since - now + patienceMs)
      const soonest = Math.min(...waits.filter((ms) => ms > 0))
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        wake = resolve
        if (Number.isFinite(soonest)) timer = setTimeout(resolve, soonest)
      })
      clearTimeout(timer)
    },
    poke: () => wake(),
    giveUp() {
      const begun = [...inHand.values()].filter(({ mail }) => !isTriedEnough(mail))
      takeBackAttempts(
        db,
        begun.map(({ mail }) => mail.id)
      )
      inHand.clear()
    }
  }
}

const isLarge = (mail: PendingMail): boolean => mail.size > LARGE_BYTES

const isSuspect = (mail: PendingMail): boolean => mail.attempts > 0 && !isTriedEnough(mail)

/** An error for people. */
export function wordsFor(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}
