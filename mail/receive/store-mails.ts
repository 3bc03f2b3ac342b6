import { setTimeout as sleep } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { isLargePending } from '#app/domain/intake/pending-mail.ts'
import { type StoredMail, storeRawMails } from '#app/domain/intake/store-raw-mail.ts'
import type { Db } from '#db/client.ts'
import { wordsOf } from './connection-fault.ts'
import { fetchHeader, fetchLarge } from './fetch-large.ts'
import { type FetchedMail, fetchMails, isThere, NOT_WHOLE } from './fetch-mails.ts'
import { freeMemoryOf } from './free-memory.ts'
import type { LargeTurn } from './large-turn.ts'
import type { LineBreakers } from './line-breakers.ts'
import { LARGE_BYTES, MAX_MAIL_BYTES, planFetch } from './plan-fetch.ts'
import { byArrival, type MailSurvey, surveyMails } from './survey-mails.ts'

export type StoreWork = {
  /** Opened `powerCutSafe`: a mail leaves the inbox after the commit. */
  db: Db
  /** Epoch of the selected mailbox. */
  epochId: number
  breakers: LineBreakers
  /** Called after each commit that brought something to take in. */
  onStored(): void
  now(): Date
  /** Largest mail in bytes. */
  maxMailBytes?: number
  /** The selected mailbox is the processed folder. */
  recovered?: boolean
  /** Leave large mails for another pass. */
  smallOnly?: boolean
  /** Asked before each command, once something is stored: is it somebody else's turn? */
  isEnough?(): boolean
  /** Shared with whoever reads the stored mails. */
  largeTurn?: LargeTurn
}

/** `rest`: it was enough before everything was done. */
export type StoreResult = { stored: number; complete: boolean; words: string; rest: boolean }

/** Between the turns of others: what else has come meanwhile. */
export type StoreTurns = {
  /** UIDs that are stored whole now, after their commit: they may leave the inbox. */
  stored(uids: number[]): Promise<void>
  /** Runs between two pieces of a large mail. */
  between(): Promise<void>
}

/** Longer than reading the largest mail takes, even on a small machine. */
const LONGEST_WAIT_MS = 30_000
const LOOK_AGAIN_MS = 100

/** From then on only the header is asked for: the server ends the line at this mail whenever it is fetched. */
const HOPELESS_BREAKS = 10
/** From then on nothing: the server ends the line even if it is asked for the size or the header. */
const MUTE_BREAKS = 13

/** Mails whose sizes are asked for in one command. Longer lines are refused by some servers. */
const AT_ONCE = 2_000
/** The same after the line broke at one of them; after a second break each is asked for alone. */
const SUSPECTS_AT_ONCE = 50

type Turn = { client: ImapFlow; work: StoreWork; turns: StoreTurns; result: StoreResult }

/**
 * Fetches and stores mails of the selected mailbox: the small ones in batches, each batch one command and one commit, then what
 * broke the line before, the large ones, and of too large ones the header. A mail that the server will not deliver stops none of
 * the others, but the result is not complete.
 *
 * @throws if the connection is lost, or the database fails
 */
export async function storeMails(
  client: ImapFlow,
  uids: number[],
  work: StoreWork,
  turns: StoreTurns
): Promise<StoreResult> {
  const result: StoreResult = { stored: 0, complete: true, words: '', rest: false }
  const turn = { client, work, turns, result }
  for await (const step of steps(turn, uids)) {
    if (result.stored > 0 && work.isEnough?.()) return { ...result, rest: true }
    await step()
  }
  return result
}

/** What is to be done, in this order. A survey is made when its mails' turn comes: the line may break there already. */
async function* steps(turn: Turn, uids: number[]): AsyncGenerator<() => Promise<void>> {
  const { work } = turn
  const limit = work.maxMailBytes ?? MAX_MAIL_BYTES
  const breaks = (uid: number) => work.breakers.breaks(keyOf(work, uid))
  const within = (from: number, below: number) =>
    uids.filter((uid) => breaks(uid) >= from && breaks(uid) < below)
  const suspects = [
    ...slices(within(1, 2), SUSPECTS_AT_ONCE),
    ...slices(within(2, HOPELESS_BREAKS), 1).sort(([a = 0], [b = 0]) => breaks(a) - breaks(b))
  ]
  const hopeless = within(HOPELESS_BREAKS, MUTE_BREAKS)
  const mute = within(MUTE_BREAKS, Number.POSITIVE_INFINITY)

  const first = planFetch(await survey(turn, within(0, 1), AT_ONCE), limit)
  const large = first.large
  for (const batch of first.batches) yield () => storeBatch(turn, batch)
  // Headers are small: a mail that is too large does not wait for those that are only large.
  for (const mail of first.tooLarge) yield () => storeHeader(turn, mail, tooLarge(mail.size))
  for (const uid of mute) yield () => storeMute(turn, uid)
  for (const some of suspects) {
    const again = planFetch(await survey(turn, some, SUSPECTS_AT_ONCE), limit)
    for (const mail of again.tooLarge) yield () => storeHeader(turn, mail, tooLarge(mail.size))
    for (const mail of again.batches.flat()) yield () => storeBatch(turn, [mail])
    large.push(...again.large)
  }
  if (work.smallOnly) return
  for (const mail of large) yield () => storeLarge(turn, mail)
  for (const uid of hopeless)
    for (const mail of await survey(turn, [uid], 1)) yield () => storeHeader(turn, mail, NOT_DELIVERED)
}

/** Size and date of these mails, in the order in which they came. */
async function survey(turn: Turn, uids: number[], atOnce: number): Promise<MailSurvey[]> {
  const found: MailSurvey[] = []
  for (const some of slices(uids, atOnce)) found.push(...(await surveySome(turn, some)))
  return found.sort(byArrival)
}

/** NO to one of many is no reason to leave out the others: halved until it is found. */
async function surveySome(turn: Turn, uids: number[]): Promise<MailSurvey[]> {
  const { client, work } = turn
  try {
    const found = await asked(turn, uids, () => surveyMails(client, uids, work.now()))
    const told = new Set(found.map(({ uid }) => uid))
    const missing = uids.filter((uid) => !told.has(uid))
    if (missing.length > 0 && (await isThere(client, missing))) fail(turn, NOT_WHOLE)
    return found
  } catch (error) {
    if (!client.usable) throw error
    if (uids.length > 1) {
      const half = slices(uids, Math.ceil(uids.length / 2))
      return [...(await surveySome(turn, half[0] ?? [])), ...(await surveySome(turn, half[1] ?? []))]
    }
    fail(turn, wordsOf(error))
    return []
  }
}

function slices(uids: number[], atOnce: number): number[][] {
  const count = Math.ceil(uids.length / atOnce)
  return Array.from({ length: count }, (_, at) => uids.slice(at * atOnce, (at + 1) * atOnce))
}

async function storeBatch(turn: Turn, batch: MailSurvey[]): Promise<void> {
  const got = await watched(turn, batch, () => fetchMails(turn.client, batch))
  if (!got) return
  for (const words of got.refused) fail(turn, words)
  await keep(turn, got.fetched)
}

async function storeLarge(turn: Turn, mail: MailSurvey): Promise<void> {
  await untilLargeIsRead(turn)
  const mails: FetchedMail[] = []
  const fetchIt = async () => {
    const whole = await fetchLarge(turn.client, mail, turn.turns.between)
    if (whole) mails.push(whole)
  }
  await watched(turn, [mail], fetchIt)
  if (mails.length > 0) await holdLarge(turn, () => keep(turn, mails))
  freeMemoryOf(mail.size)
}

/** Whoever waited for the end of it hears of it. */
async function holdLarge({ work }: Turn, keepIt: () => Promise<void>): Promise<void> {
  if (!work.largeTurn) return await keepIt()
  try {
    await work.largeTurn.hold(keepIt)
  } finally {
    work.onStored()
  }
}

/** One large mail in memory is enough: the next is fetched when the one before is a ticket, or is tried again and again. */
async function untilLargeIsRead({ client, work, turns }: Turn): Promise<void> {
  const started = performance.now()
  while (
    client.usable &&
    performance.now() - started < LONGEST_WAIT_MS &&
    isLargePending(work.db, LARGE_BYTES)
  ) {
    await turns.between()
    await sleep(LOOK_AGAIN_MS)
  }
}

async function storeHeader(turn: Turn, mail: MailSurvey, unreadable: string): Promise<void> {
  const header = await watched(turn, [mail], () => fetchHeader(turn.client, mail))
  if (header) await keep(turn, [header], unreadable)
}

/** Nothing is known of it but that it is there. People see that, and it breaks the line no more. */
async function storeMute(turn: Turn, uid: number): Promise<void> {
  const { epochId, now } = turn.work
  // Bytes of its own: the same ones would make it a repetition of another.
  const bytes = Buffer.from(`X-Lotse-Not-Delivered: ${epochId}:${uid}\r\n\r\n`)
  await keep(turn, [{ uid, size: 0, receivedAt: now(), bytes }], NOT_DELIVERED)
}

/** One commit for all of them, which empties `mails`; then, and only then, the whole ones may leave the inbox. */
async function keep(turn: Turn, mails: FetchedMail[], unreadable?: string): Promise<void> {
  const { work, turns, result } = turn
  const bytes = mails.reduce((sum, { size }) => sum + size, 0)
  const stored = storeAndForget(work, mails, unreadable)
  // Moving a large mail needs memory of its own.
  if (bytes > LARGE_BYTES) freeMemoryOf(bytes)
  result.stored += stored.length
  for (const { uid } of stored) work.breakers.forget(keyOf(work, uid))
  if (stored.some(({ fresh }) => fresh)) work.onStored()
  if (unreadable === undefined && stored.length > 0) await turns.stored(stored.map(({ uid }) => uid))
}

/** In a function of its own: as long as one runs, whatever it has touched counts as in use. */
function storeAndForget(work: StoreWork, mails: FetchedMail[], unreadable?: string): StoredMail[] {
  const { db, epochId, recovered } = work
  const rows = mails.splice(0).map(({ size, ...mail }) => ({
    ...mail,
    epochId,
    recovered,
    unreadable,
    serverSize: unreadable === undefined ? undefined : size
  }))
  return storeRawMails(db, rows, work.now())
}

/** Fetches; a refusal of the server leaves the rest to be fetched. */
async function watched<T>(turn: Turn, mails: MailSurvey[], fetch: () => Promise<T>): Promise<T | undefined> {
  const uids = mails.map(({ uid }) => uid)
  try {
    return await asked(turn, uids, fetch)
  } catch (error) {
    if (!turn.client.usable) throw error
    fail(turn, wordsOf(error))
    return undefined
  }
}

/** Remembers at which mails the line broke. */
const asked = <T>({ client, work }: Turn, uids: number[], ask: () => Promise<T>): Promise<T> =>
  work.breakers.watch(
    uids.map((uid) => keyOf(work, uid)),
    () => !client.usable,
    ask
  )

function fail({ result }: Turn, words: string): void {
  result.complete = false
  result.words = `Eine Mail lässt sich nicht abholen: ${words}`
}

const keyOf = (work: StoreWork, uid: number) => `${work.epochId}:${uid}`

const tooLarge = (size: number) =>
  `Die Mail ist mit ${Math.round(size / 1024 / 1024)} MB zu groß. Das Original liegt im Postfach.`

const NOT_DELIVERED =
  'Der Mailserver bricht bei dieser Mail jedes Mal die Verbindung ab. Das Original liegt im Postfach.'
