import { expect, test } from 'vitest'
import { allUids, fetchSource, idleInInbox, imapClient } from './imap-client.ts'
import { familyMail } from './smtp-send.ts'

export type MailWorld = {
  imapPort: number
  user: string
  password: string
  send(raw: string): Promise<unknown>
}

/** What the listener relies on, the same for every mailbox that tests or the demo use. */
export function imapContract(world: () => MailWorld): void {
  const signIn = () => imapClient(world().imapPort, world().user, world().password)

  test('refuses a wrong password with words', async () => {
    await expect(imapClient(world().imapPort, world().user, 'falsch')).rejects.toMatchObject({
      authenticationFailed: true
    })
  })

  test('tells a client in IDLE of a mail that came by SMTP', async () => {
    const client = await signIn()
    const before = await client.status('INBOX', { messages: true })
    const { exists } = await idleInInbox(client)
    await world().send(familyMail('Kein Ton'))
    expect(await exists).toBe((before ? (before.messages ?? 0) : 0) + 1)
    await client.logout()
  })

  test('gives back the bytes it was sent, also those that are not ASCII', async () => {
    const raw = familyMail('Bytes', 'Grüße – „schön“ €\r\n.Punkt am Anfang\r\n')
    await world().send(raw)
    const client = await signIn()
    await client.mailboxOpen('INBOX')
    const { source, size } = await fetchSource(client, '*')
    expect(source.toString('utf8').endsWith(raw)).toBe(true)
    expect(size).toBe(source.length)
    await client.logout()
  })

  test('moves a mail into a new folder and confirms its UID there', async () => {
    await world().send(familyMail('Umzug'))
    const client = await signIn()
    const { path } = await client.mailboxCreate(['Lotse', 'Erledigt'])
    const inbox = await client.mailboxOpen('INBOX')
    const uids = await allUids(client)
    const last = uids.at(-1) ?? 0
    const moved = await client.messageMove(String(last), path, { uid: true })
    expect(moved && [...(moved.uidMap ?? [])]).toEqual([[last, 1]])
    const left = await allUids(client)
    expect(left).toEqual(uids.slice(0, -1))
    expect(inbox.uidValidity).toBeGreaterThan(0n)

    const processed = await client.mailboxOpen(path)
    expect(processed.exists).toBe(1)
    await client.logout()
  })
}
