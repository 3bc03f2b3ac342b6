import type { ImapFlow } from 'imapflow'
import { storeRawMails } from '#app/domain/intake/store-raw-mail.ts'
import type { Db } from '#db/client.ts'
import { wordsOf } from './connection-fault.ts'
import { fetchHeader, fetchLarge } from './fetch-large.ts'
import { type FetchedMail, fetchMails } from './fetch-mails.ts'
import type { LineBreakers } from './line-breakers.ts'
import { MAX_MAIL_BYTES, planFetch } from './plan-fetch.ts'
import { type MailSurvey, surveyMails } from './survey-mails.ts'

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
}

export type StoreResult = { stored: number; complete: boolean; words: string }

/** Between the turns of others: what else has come meanwhile. */
export type StoreTurns = {
  /** UIDs that are stored whole now, after their commit: they may leave the inbox. */
  stored(uids: number[]): Promise<void>
  /** Runs between two pieces of a large mail. */
  between(): Promise<void>
}

/** From then on only the header is asked for: the server ends the line at this mail whenever it is fetched. */
const HOPELESS_BREAKS = 10

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
  const result: StoreResult = { stored: 0, complete: true, words: '' }
  const turn = { client, work, turns, result }
  const limit = work.maxMailBytes ?? MAX_MAIL_BYTES
  const survey = await surveyMails(client, uids, work.now())
  const breaks = (mail: MailSurvey) => work.breakers.breaks(keyOf(work, mail))
  const first = planFetch(
    survey.filter((mail) => breaks(mail) === 0),
    limit
  )
  const again = planFetch(
    survey.filter((mail) => breaks(mail) > 0 && breaks(mail) < HOPELESS_BREAKS),
    limit
  )
  for (const batch of first.batches) await storeBatch(turn, batch)
  // Headers are small: a mail that is too large does not wait for those that are only large.
  for (const mail of [...first.tooLarge, ...again.tooLarge])
    await storeHeader(turn, mail, tooLarge(mail.size))
  for (const mail of again.batches.flat()) await storeBatch(turn, [mail])
  if (work.smallOnly) return result
  for (const mail of [...first.large, ...again.large]) await storeLarge(turn, mail)
  for (const mail of survey.filter((one) => breaks(one) >= HOPELESS_BREAKS))
    await storeHeader(turn, mail, NOT_DELIVERED)
  return result
}

async function storeBatch(turn: Turn, batch: MailSurvey[]): Promise<void> {
  const got = await watched(turn, batch, () => fetchMails(turn.client, batch))
  if (!got) return
  for (const words of got.refused) fail(turn, words)
  await keep(turn, got.fetched)
}

async function storeLarge(turn: Turn, mail: MailSurvey): Promise<void> {
  const whole = await watched(turn, [mail], () => fetchLarge(turn.client, mail, turn.turns.between))
  if (whole) await keep(turn, [whole])
}

async function storeHeader(turn: Turn, mail: MailSurvey, unreadable: string): Promise<void> {
  const header = await watched(turn, [mail], () => fetchHeader(turn.client, mail))
  if (header) await keep(turn, [header], unreadable)
}

/** One commit for all of them; then, and only then, the whole ones may leave the inbox. */
async function keep({ work, turns, result }: Turn, mails: FetchedMail[], unreadable?: string): Promise<void> {
  const { db, epochId, recovered } = work
  const isHeader = unreadable !== undefined
  const stored = storeRawMails(
    db,
    mails.map(({ size, ...mail }) => ({
      ...mail,
      epochId,
      recovered,
      unreadable,
      serverSize: isHeader ? size : undefined
    })),
    work.now()
  )
  result.stored += stored.length
  if (stored.some(({ fresh }) => fresh)) work.onStored()
  if (!isHeader && stored.length > 0) await turns.stored(stored.map(({ uid }) => uid))
}

/** Fetches, and remembers at which mails the line broke. A refusal of the server leaves the rest to be fetched. */
async function watched<T>(turn: Turn, mails: MailSurvey[], fetch: () => Promise<T>): Promise<T | undefined> {
  const { client, work } = turn
  try {
    return await work.breakers.watch(
      mails.map((mail) => keyOf(work, mail)),
      () => !client.usable,
      fetch
    )
  } catch (error) {
    if (!client.usable) throw error
    fail(turn, wordsOf(error))
    return undefined
  }
}

function fail({ result }: Turn, words: string): void {
  result.complete = false
  result.words = `Eine Mail lässt sich nicht abholen: ${words}`
}

const keyOf = (work: StoreWork, { uid }: MailSurvey) => `${work.epochId}:${uid}`

const tooLarge = (size: number) =>
  `Die Mail ist mit ${Math.round(size / 1024 / 1024)} MB zu groß. Das Original liegt im Postfach.`

const NOT_DELIVERED =
  'Der Mailserver bricht bei dieser Mail jedes Mal die Verbindung ab. Das Original liegt im Postfach.'
