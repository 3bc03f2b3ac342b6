import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type ReceivedMail = {
  /** Envelope sender, empty for a bounce. */
  sender: string
  /** Envelope recipients as they were given. */
  recipients: string[]
  /** What the client called itself, and its address: for the Received line. */
  client: string
  raw: Buffer
}

export type SandboxSmtp = { port: number; close(): Promise<void> }

type SmtpOptions = {
  /** 0 takes a free port. */
  port: number
  user: string
  password: string
  /** Only when this has ended is the mail accepted (250); if it throws, the client is told to try again (451). */
  accept(mail: ReceivedMail): Promise<void>
}

/**
 * The SMTP server of the sandbox on 127.0.0.1: takes mail from anybody, as the mail exchanger of a school does, and from Lotse
 * with user and password. Whoever gives a wrong password is refused. Without TLS: a self-made certificate would only
 * make every client fail that verifies.
 */
export async function startSmtp(options: SmtpOptions): Promise<SandboxSmtp> {
  const server = new SMTPServer({
    name: 'sandbox.example',
    banner: 'Lotse sandbox',
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    allowInsecureAuth: true,
    size: 50 * 1024 * 1024,
    closeTimeout: 200,
    onAuth(auth, _session, done) {
      if (auth.username === options.user && auth.password === options.password)
        return done(null, { user: options.user })
      done(smtpError(535, '5.7.8 Wrong user or password'))
    },
    onData(stream, session, done) {
      readAll(stream)
        .then((raw) => {
          if (stream.sizeExceeded) throw smtpError(552, '5.3.4 Mail too large')
          return options.accept(receivedMail(session, raw))
        })
        .then(
          () => done(null, 'accepted'),
          (error: unknown) =>
            done(isSmtpError(error) ? error : smtpError(451, `4.3.0 Not stored: ${String(error)}`))
        )
    }
  })
  // A client that hangs up in the middle is everyday life.
  server.on('error', () => undefined)
  const listening = server.listen(options.port, '127.0.0.1')
  await new Promise<void>((resolve, reject) => {
    listening.once('error', reject)
    listening.once('listening', resolve)
  })
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The SMTP server has no port.')
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function receivedMail(session: SMTPServerSession, raw: Buffer): ReceivedMail {
  const { mailFrom, rcptTo } = session.envelope
  return {
    sender: mailFrom ? mailFrom.address : '',
    recipients: rcptTo.map((recipient) => recipient.address),
    client: `${session.hostNameAppearsAs || 'unknown'} ([${session.remoteAddress}])`,
    raw
  }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

type SmtpError = Error & { responseCode: number }

function smtpError(responseCode: number, message: string): SmtpError {
  return Object.assign(new Error(message), { responseCode })
}

function isSmtpError(error: unknown): error is SmtpError {
  return error instanceof Error && 'responseCode' in error
}
