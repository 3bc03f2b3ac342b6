import type { Socket } from 'node:net'
// Unmaintained, but embeddable and imapflow works with it: only here, only on loopback, never in production.
import hoodiecrow from 'hoodiecrow-imap'
import { readMailboxes, removeMail, storeMail } from './mail-files.ts'

export type SandboxImap = {
  port: number
  /** Puts a mail into INBOX; listeners in IDLE hear of it at once. Durable when it returns. */
  deliver(raw: Uint8Array, receivedAt: Date): number
  /** Starts a new UIDVALIDITY epoch of INBOX, as a provider does after a restore. Open sessions must select again. */
  renewUidValidity(): void
  close(): Promise<void>
}

type ImapOptions = {
  /** 0 takes a free port. */
  port: number
  user: string
  password: string
  /** Where the mails stay over a restart. */
  folder: string
}

const PLUGINS = [
  'ID',
  'SASL-IR',
  'AUTH-PLAIN',
  'IDLE',
  'MOVE',
  'UIDPLUS',
  'LITERALPLUS',
  'UNSELECT',
  'NAMESPACE',
  'ENABLE'
]

/** Starts the IMAP server of the sandbox on 127.0.0.1, without TLS: the bytes never leave the machine. */
export async function startImap(options: ImapOptions): Promise<SandboxImap> {
  const server = hoodiecrow({
    plugins: PLUGINS,
    users: { [options.user]: { password: options.password } },
    storage: restoredStorage(options.folder)
  })
  answerFailures(server)
  persist(server, options.folder)

  const sockets = new Set<Socket>()
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    // Many small lines per answer: without this each waits for the client's acknowledgement.
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The IMAP server has no port.')

  return {
    port: address.port,
    deliver: (raw, receivedAt) => deliver(server, raw, receivedAt),
    renewUidValidity() {
      const inbox = inboxOf(server)
      inbox.uidvalidity += 1
    },
    close: () =>
      new Promise((resolve) => {
        server.server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      })
  }
}

function deliver(server: hoodiecrow.ImapServer, raw: Uint8Array, receivedAt: Date): number {
  const inbox = inboxOf(server)
  const before = inbox.messages.length
  try {
    return server.appendMessage('INBOX', [], receivedAt, Buffer.from(raw).toString('latin1')).message.uid
  } catch (error) {
    // Not stored on disk: then it was not accepted, and must not linger in memory either.
    inbox.messages.splice(before)
    throw error
  }
}

function inboxOf(server: hoodiecrow.ImapServer): hoodiecrow.Mailbox {
  const inbox = server.getMailbox('INBOX')
  if (!inbox) throw new Error('The IMAP server has no INBOX.')
  return inbox
}

/** What an earlier run left; a first run starts an epoch named after the second, as Dovecot does. */
function restoredStorage(folder: string): Record<string, object> {
  const epoch = Math.floor(Date.now() / 1000)
  const inbox: hoodiecrow.Folder = { uidvalidity: epoch }
  const folders: Record<string, hoodiecrow.Folder> = {}
  for (const stored of readMailboxes(folder)) {
    const target = stored.path === 'INBOX' ? inbox : {}
    target.uidvalidity = stored.uidvalidity
    target.uidnext = stored.uidnext
    target.messages = stored.mails.map(({ uid, raw, receivedAt }) => ({
      uid,
      raw,
      internaldate: imapDate(receivedAt)
    }))
    if (target !== inbox) folders[stored.path] = target
  }
  return { INBOX: inbox, '': { folders } }
}

/** Every new message goes to disk before anybody is told of it, every expunged one leaves it. */
function persist(server: hoodiecrow.ImapServer, folder: string): void {
  server.messageHandlers.push((_server, message, mailbox) => {
    storeMail(folder, mailbox, message.uid, message.raw)
  })
  server.on('notify', ({ command, mailbox }) => {
    const gone = command.mailboxCopy?.filter((message) => message.ghost) ?? []
    for (const message of gone) removeMail(folder, mailbox, message.uid)
  })
}

/** hoodiecrow leaves a connection hanging when a command throws (odd MIME in a FETCH): answer NO and go on. */
function answerFailures(server: hoodiecrow.ImapServer): void {
  const find = server.getCommandHandler.bind(server)
  server.getCommandHandler = (name) => {
    const handler = find(name)
    if (!handler) return handler
    return (connection, parsed, data, done) => {
      try {
        handler(connection, parsed, data, done)
      } catch (error) {
        const text = [
          { type: 'TEXT', value: `Command failed: ${error instanceof Error ? error.message : error}` }
        ]
        connection.send({ tag: parsed.tag, command: 'NO', attributes: text }, 'SERVER ERROR', parsed, data)
        done()
      }
    }
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** INTERNALDATE of RFC 3501, in UTC. */
function imapDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()}`
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`
}
