import { ImapFlow } from 'imapflow'

/** A signed-in client without TLS. Close it with `logout`. */
export async function imapClient(port: number, user: string, pass: string): Promise<ImapFlow> {
  const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth: { user, pass }, logger: false })
  // Without a listener a lost line ends the process; tests that cut lines look at `close`.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Selects INBOX and waits in IDLE; the promise inside resolves with the number of mails at the next EXISTS. */
export async function idleInInbox(client: ImapFlow): Promise<{ exists: Promise<number> }> {
  await client.mailboxOpen('INBOX')
  const exists = new Promise<number>((resolve) => client.once('exists', (event) => resolve(event.count)))
  void client.idle()
  return { exists }
}

/** The bytes of one mail of the selected mailbox, by UID or `*`, and its size as the server says. */
export async function fetchSource(
  client: ImapFlow,
  uid: number | '*'
): Promise<{ source: Buffer; size: number }> {
  const found = await client.fetchOne(String(uid), { source: true, size: true }, { uid: true })
  const source = found ? found.source : undefined
  if (!found || source === undefined) throw new Error(`No mail with UID ${uid}`)
  return { source, size: found.size ?? -1 }
}

/** The UIDs of the selected mailbox, ascending. */
export async function allUids(client: ImapFlow): Promise<number[]> {
  return (await client.search({ all: true }, { uid: true })) || []
}
