import { EventEmitter, once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { eventually } from './eventually.ts'

export type CapturedMail = {
  envelope: { from: string; to: string[] }
  raw: Buffer
  /** Was the client told 250? False when the line was cut after the dot. */
  acknowledged: boolean
  user: string | undefined
}

/** How the receiver answers, until it is told otherwise. `cut` drops the line at that point without a word. */
export type SmtpBehaviour =
  | { kind: 'accept' }
  | { kind: 'refuse'; at: 'mail' | 'rcpt' | 'data'; code: number; text: string }
  | { kind: 'cut'; at: 'connect' | 'mail' | 'data' | 'dot' }

export type SmtpReceiver = {
  port: number
  mails: CapturedMail[]
  /** How often it has refused or cut. */
  faults: number
  /** @param times after so many refusals or cuts it accepts again */
  behave(behaviour: SmtpBehaviour, times?: number): void
  /** Resolves with all mails as soon as there are `count`. */
  received(count: number): Promise<CapturedMail[]>
  /** Called with every mail that is taken in, before the client hears 250: to hand it on, for example to Dovecot. */
  onMail(listener: (mail: CapturedMail) => void): void
  close(): Promise<void>
}

type Options = {
  /** If given, clients must sign in with them. */
  credentials?: { user: string; password: string }
  /** If given, STARTTLS is offered with this certificate; `implicit` speaks TLS from the first byte. */
  tls?: { key: string; cert: string; implicit?: boolean }
}

/** A real SMTP server on 127.0.0.1 that keeps what it gets and fails on demand. */
export async function startSmtpReceiver(options: Options = {}): Promise<SmtpReceiver> {
  const mails: CapturedMail[] = []
  const events = new EventEmitter()
  const lines = new Map<number, Socket>()
  let behaviour: SmtpBehaviour = { kind: 'accept' }
  let timesLeft = Number.POSITIVE_INFINITY
  const happened = () => {
    receiver.faults += 1
    timesLeft -= 1
    if (timesLeft <= 0) behaviour = { kind: 'accept' }
  }
  const cut = (session: SMTPServerSession) => {
    happened()
    lines.get(session.remotePort)?.destroy()
  }

  /** Answers a stage of the dialogue; true if it went on. */
  const stage = (at: string, session: SMTPServerSession, done: (error?: Error) => void) => {
    if (behaviour.kind === 'refuse' && behaviour.at === at) {
      const { text, code } = behaviour
      happened()
      return done(Object.assign(new Error(text), { responseCode: code }))
    }
    if (behaviour.kind === 'cut' && behaviour.at === at) return cut(session)
    done()
  }

  const server = new SMTPServer({
    name: 'receiver.example',
    disabledCommands: options.tls ? [] : ['STARTTLS'],
    secure: options.tls?.implicit ?? false,
    ...(options.tls ? { key: options.tls.key, cert: options.tls.cert } : {}),
    allowInsecureAuth: !options.tls,
    authOptional: !options.credentials,
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect: (session, done) => stage('connect', session, done),
    onAuth(auth, _session, done) {
      const wanted = options.credentials
      const right = !wanted || (auth.username === wanted.user && auth.password === wanted.password)
      if (right) return done(null, { user: auth.username })
      done(Object.assign(new Error('5.7.8 Wrong user or password'), { responseCode: 535 }))
    },
    onMailFrom: (_address, session, done) => stage('mail', session, done),
    onRcptTo: (_address, session, done) => stage('rcpt', session, done),
    onData(stream, session, done) {
      if (behaviour.kind === 'cut' && behaviour.at === 'data') cut(session)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const mail: CapturedMail = {
          envelope: {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((recipient) => recipient.address)
          },
          raw: Buffer.concat(chunks),
          acknowledged: behaviour.kind === 'accept',
          user: session.user
        }
        if (!(behaviour.kind === 'refuse' && behaviour.at === 'data')) {
          mails.push(mail)
          events.emit('mail', mail)
        }
        if (behaviour.kind === 'cut' && behaviour.at === 'dot') return cut(session)
        // A line cut at DATA has no end of the mail.
        if (behaviour.kind === 'refuse') return stage('data', session, done)
        done()
      })
    }
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    const { remotePort } = socket
    if (remotePort !== undefined) lines.set(remotePort, socket)
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The SMTP receiver has no port.')

  const receiver: SmtpReceiver = {
    port: address.port,
    mails,
    faults: 0,
    behave(next, times = Number.POSITIVE_INFINITY) {
      behaviour = next
      timesLeft = times
    },
    received: (count) =>
      eventually(`${count} mails at the SMTP server`, () => mails.length >= count && mails),
    onMail: (listener) => events.on('mail', listener),
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
  return receiver
}
