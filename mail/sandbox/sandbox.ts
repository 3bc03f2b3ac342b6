import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoMailboxFolder, storeDemoMail } from '#app/domain/demo/demo-mailbox.ts'
import { readDemoMailParts } from './demo-mail.ts'
import { type SandboxImap, startImap } from './imap-server.ts'
import { type ReceivedMail, startSmtp } from './smtp-server.ts'
import { isSupportAddress, withTraceHeaders } from './trace-headers.ts'

/** What Lotse signs in with at both servers, unless the caller says otherwise. */
export const SANDBOX_CREDENTIALS = { user: 'lotse', password: 'lotse-demo' }

type SandboxOptions = {
  /** 0 takes a free port. */
  imapPort: number
  /** 0 takes a free port. */
  smtpPort: number
  /** Mail to this address goes into INBOX, all other mail into the demo mailbox. */
  supportAddress: string
  /** Mails stay below this folder over a restart; without it below a temporary one that `close` removes. */
  dataDir?: string
  user?: string
  password?: string
}

export type Sandbox = {
  imapPort: number
  smtpPort: number
  dataDir: string
  user: string
  password: string
  imap: SandboxImap
  close(): Promise<void>
}

/**
 * The mail world of the demo and of quick tests on 127.0.0.1: an SMTP server that takes every mail, an IMAP mailbox for
 * the support address, and a folder with what went to everybody else (app/domain/demo/demo-mailbox.ts).
 * A mail is on disk before the sender hears 250. Throws if a port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lotse-sandbox-'))
  const user = options.user ?? SANDBOX_CREDENTIALS.user
  const password = options.password ?? SANDBOX_CREDENTIALS.password
  const imap = await startImap({ port: options.imapPort, user, password, folder: join(dataDir, 'demo-imap') })
  const accept = (mail: ReceivedMail) =>
    deliver(mail, imap, options.supportAddress, demoMailboxFolder(dataDir))
  const smtp = await startSmtp({ port: options.smtpPort, user, password, accept }).catch(async (error) => {
    await imap.close()
    throw error
  })
  return {
    imapPort: imap.port,
    smtpPort: smtp.port,
    dataDir,
    user,
    password,
    imap,
    async close() {
      await smtp.close()
      await imap.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

async function deliver(mail: ReceivedMail, imap: SandboxImap, supportAddress: string, folder: string) {
  const now = new Date()
  const ours = mail.recipients.filter((recipient) => isSupportAddress(recipient, supportAddress))
  const others = mail.recipients.filter((recipient) => !isSupportAddress(recipient, supportAddress))
  // The demo mailbox first: if it fails nothing has reached the INBOX, and a second try makes no second ticket.
  if (others.length > 0) storeDemoMail(folder, await readDemoMailParts(mail, others, now), mail.raw)
  const [recipient] = ours
  if (recipient !== undefined) imap.deliver(withTraceHeaders(mail, recipient, now), now)
}
