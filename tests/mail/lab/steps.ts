/**
 * The boundaries at which the mail process is killed. What it does is seen from outside, in the SQL of its transactions and in the
 * bytes on its sockets, so the product holds no hook for this. `crash-preload.ts` runs inside the killed process.
 */
export const STEPS = [
  'FETCH sent',
  'mail arriving',
  'before raw commit',
  'after raw commit',
  'before MOVE',
  'MOVE sent',
  'MOVE answered',
  'before moved commit',
  'after moved commit',
  'handed to the reader',
  'before ticket commit',
  'after ticket commit',
  'before take commit',
  'after take commit',
  'before bytes commit',
  'after bytes commit',
  'MAIL sent',
  'DATA sent',
  'DATA allowed',
  'body sent',
  'dot sent',
  '250 arrived',
  'before result commit',
  'after result commit'
] as const
export type Step = (typeof STEPS)[number]

/** Where to die: at the nth time this step comes in the life of a process. */
export type KillPoint = { step: Step; nth: number }

/** How the parent tells the preload. */
export const KILL_VARIABLES = {
  step: 'LAB_STEP',
  nth: 'LAB_NTH',
  imapPort: 'LAB_IMAP_PORT',
  smtpPort: 'LAB_SMTP_PORT'
} as const

/** What the process writes right before it dies. */
export const LAST_WORDS = 'killed at '

type Commit = 'raw' | 'moved' | 'ticket' | 'take' | 'bytes' | 'result'

/** In this order: the take-in of a mail queues an acknowledgement, too. */
const COMMITS: readonly (readonly [Commit, RegExp])[] = [
  ['raw', /^insert into "raw_mails"/],
  ['ticket', /^update "raw_mails" set .*"state" = /],
  ['moved', /^update "raw_mails" set "moved_at" = /],
  ['bytes', /^update "outbox" set "bytes" = /],
  ['take', /^update "outbox" set .*"attempts" = "outbox"\."attempts" \+ 1/],
  ['result', /^update "outbox" set "state" = .*"lease_until" = /]
]

/** What a transaction with these statements is about; undefined: none of the steps of a mail. */
export function commitOf(statements: readonly string[]): Commit | undefined {
  // What is looked for stands after "where"; what is done, before.
  const done = statements.map((sql) => sql.split(' where ')[0] ?? '')
  return COMMITS.find(([, pattern]) => done.some((sql) => pattern.test(sql)))?.[0]
}

/** The part of an SMTP dialogue a socket is in. */
export type Dialogue = { inBody: boolean; dotSent: boolean }

/** The step of a command to the mailbox, or null. */
export function imapCommand(text: string): 'FETCH sent' | 'MOVE sent' | null {
  if (/^\S+ UID MOVE /i.test(text)) return 'MOVE sent'
  return /^\S+ UID FETCH .*BODY\.PEEK\[\]/i.test(text) ? 'FETCH sent' : null
}

/** The step of what the mailbox answers, or null. */
export function imapAnswer(text: string): 'mail arriving' | 'MOVE answered' | null {
  if (text.includes('[COPYUID ')) return 'MOVE answered'
  return / FETCH \(.*BODY\[\]/i.test(text) ? 'mail arriving' : null
}

/** The step of what is sent to the outgoing server, or null; notes in `dialogue` where it stands. */
export function smtpWrite(text: string, dialogue: Dialogue): Step | null {
  if (!dialogue.inBody) {
    if (/^MAIL FROM/i.test(text)) return 'MAIL sent'
    return /^DATA\r\n/i.test(text) ? 'DATA sent' : null
  }
  if (!/(^|\r\n)\.\r\n$/.test(text)) return 'body sent'
  dialogue.inBody = false
  dialogue.dotSent = true
  return 'dot sent'
}

/** The step of what the outgoing server answers, or null; notes in `dialogue` where it stands. */
export function smtpAnswer(text: string, dialogue: Dialogue): Step | null {
  // The answers to MAIL, RCPT and DATA may come in one piece.
  if (/^354 /m.test(text)) {
    dialogue.inBody = true
    return 'DATA allowed'
  }
  if (!dialogue.dotSent) return null
  dialogue.dotSent = false
  return text.startsWith('250') ? '250 arrived' : null
}
