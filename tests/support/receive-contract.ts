import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterEpoch } from '#app/domain/intake/mailbox-epoch.ts'
import { storeRawMail } from '#app/domain/intake/store-raw-mail.ts'
import { events, rawMails } from '#db/schema/index.ts'
import { allUids, fetchSource, imapClient } from './imap-client.ts'
import { type Receiving, receiving } from './receiving.ts'
import { familyMail } from './smtp-send.ts'

/** A mailbox of a running server, empty at the start of each test. */
export type ContractMailbox = {
  port: number
  user: string
  password: string
  deliver(raw: string): void
}

/** What the listener promises on every IMAP server (mail.md, Receiving). */
export function receiveContract(freshMailbox: () => Promise<ContractMailbox>): void {
  let mailbox: ContractMailbox
  let receive: Receiving
  const client = () => imapClient(mailbox.port, mailbox.user, mailbox.password)
  const inFolder = async (folder: string) => {
    const imap = await client()
    await imap.mailboxOpen(folder)
    const sources = []
    for (const uid of await allUids(imap)) sources.push((await fetchSource(imap, uid)).source)
    await imap.logout()
    return sources
  }
  beforeEach(async () => {
    mailbox = await freshMailbox()
    receive = receiving(mailbox)
  })
  afterEach(() => receive.end())

  test('a mail becomes one row, byte for byte, and moves to the processed folder, which is made', async () => {
    mailbox.deliver(familyMail('Kein Ton'))
    receive.listen()
    const [row] = await receive.settled(1)
    expect(row).toMatchObject({ state: 'new', attempts: 0, duplicateOf: null })
    expect(row?.bytes?.toString('utf8').endsWith(familyMail('Kein Ton'))).toBe(true)
    expect(await inFolder('INBOX')).toEqual([])
    expect(await inFolder('Lotse')).toEqual([row?.bytes])
    expect(receive.stored()).toBe(1)
  })

  test('a mail that somebody has already looked at is work like any other', async () => {
    mailbox.deliver(familyMail('Schon gelesen'))
    const imap = await client()
    await imap.mailboxOpen('INBOX')
    await imap.messageFlagsAdd('1:*', ['\\Seen'])
    await imap.logout()
    receive.listen()
    expect(await receive.settled(1)).toHaveLength(1)
  })

  test('five mails in a burst, while IDLE listens, are five rows', async () => {
    receive.listen()
    await receive.becomes('ok')
    for (const number of [1, 2, 3, 4, 5]) mailbox.deliver(familyMail(`Nummer ${number}`))
    expect(await receive.settled(5)).toHaveLength(5)
    mailbox.deliver(familyMail('Und noch eine'))
    expect(await receive.settled(6)).toHaveLength(6)
    expect(await inFolder('INBOX')).toEqual([])
  })

  test('a crash between commit and move leaves only the move to do', async () => {
    mailbox.deliver(familyMail('Vor dem Absturz'))
    const imap = await client()
    const { uidValidity } = await imap.mailboxOpen('INBOX')
    const [uid] = await allUids(imap)
    const { source } = await fetchSource(imap, uid ?? 0)
    await imap.logout()
    const { db } = receive.database
    const name = `${mailbox.user}@127.0.0.1/INBOX`
    const epochId = enterEpoch(db, { name, uidValidity: String(uidValidity) }, new Date())
    storeRawMail(db, { epochId, uid: uid ?? 0, bytes: source, receivedAt: new Date() }, new Date())

    receive.listen()
    expect(await receive.settled(1)).toHaveLength(1)
    expect(receive.stored()).toBe(0)
    expect(await inFolder('INBOX')).toEqual([])
    expect(await inFolder('Lotse')).toEqual([source])
  })

  test('a crash between move and its note leaves nothing to do', async () => {
    const first = receive.listen()
    await receive.becomes('ok')
    mailbox.deliver(familyMail('Schon verschoben'))
    await receive.settled(1)
    await first.stop()
    receive.database.db.update(rawMails).set({ movedAt: null }).run()
    receive.listen()
    expect(await receive.settled(1)).toHaveLength(1)
    expect(await inFolder('Lotse')).toHaveLength(1)
  })

  test('a mail that somebody puts back into the inbox is recorded as a duplicate and taken in once', async () => {
    receive.listen({ passEveryMs: 200 })
    mailbox.deliver(familyMail('Zurueckgelegt'))
    const [row] = await receive.settled(1)
    const imap = await client()
    await imap.mailboxOpen('Lotse')
    await imap.messageMove('1:*', 'INBOX')
    await imap.logout()
    const [, second] = await receive.settled(2)
    expect(second).toMatchObject({ state: 'duplicate', duplicateOf: row?.id, sha256: row?.sha256 })
    expect(receive.stored()).toBe(1)
  })

  test('the health row says when the last pass was, and each change of state is an event', async () => {
    receive.listen({ passEveryMs: 50 })
    const first = await receive.becomes('ok')
    await expect
      .poll(() => receive.mailbox()?.lastOkAt?.getTime() ?? 0)
      .toBeGreaterThan(first.lastOkAt?.getTime() ?? Number.POSITIVE_INFINITY)
    const changes = receive.database.db.select().from(events).all()
    expect(changes.map(({ type, data }) => [type, data.part, data.state])).toEqual([
      ['health.changed', 'mailbox', 'connecting'],
      ['health.changed', 'mailbox', 'ok']
    ])
  })

  test('a wrong password is told in the server’s words, and the listener lives on', async () => {
    mailbox.deliver(familyMail('Wartet'))
    const wrong = receiving({ ...mailbox, password: 'falsch' })
    wrong.listen()
    const refused = await wrong.becomes('refused')
    expect(refused.words).toMatch(/auth|login|password|user/i)
    expect(refused.lastOkAt).toBeNull()
    await wrong.end()
    receive.listen()
    expect(await receive.settled(1)).toHaveLength(1)
  })
}
