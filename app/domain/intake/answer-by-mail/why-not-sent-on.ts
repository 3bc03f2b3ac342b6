/** Why an answer by mail is not sent on to the family; each has its sentence in app/locales/returned.*.ts. */
export const NOT_SENT = [
  'unknown_token',
  'forwarded',
  'wrong_address',
  'not_yours',
  'left',
  'not_proved',
  'absent',
  'answered_return',
  'no_number',
  'other_number',
  'empty',
  'only_files',
  'secret',
  'contact',
  'unknown_writer',
  'barred',
  'closed',
  'gone',
  'taken',
  'stale',
  'no_address'
] as const
export type NotSent = (typeof NOT_SENT)[number]

/** Who sent the mail, seen from the notification it answers. */
export type Sender = 'volunteer' | 'other_staff' | 'left' | 'unknown'

export type MailAnswer = {
  sender: Sender
  /** The receiving server says that the sender's address is forged. A hint: it holds back, it never lets pass. */
  disproved: boolean
  isForward: boolean
  looksAbsent: boolean
  /** It answers a mail that came back, not a notification. */
  answersReturn: boolean
  /** Matters the notification told of. */
  told: readonly number[]
  /** Numbers among the volunteer's own words, `#12`. */
  named: readonly number[]
  words: string
  hasFiles: boolean
  namesContact: boolean
}

/** Stands where reading a mail has masked a passcode (mail.md, Secrets). */
const MASK = '•••'

/**
 * Whether an answer may go to the family as far as the mail itself tells, and about which matter
 * (mail.md, Answering by mail program). Whatever is doubtful is not sent. Pure; what the tables say is asked later.
 */
export function mayGoOn(mail: MailAnswer): { ticketId: number } | { why: NotSent } {
  if (mail.sender === 'left') return { why: 'left' }
  if (mail.sender === 'unknown') return { why: 'wrong_address' }
  if (mail.sender === 'other_staff') return { why: 'not_yours' }
  if (mail.disproved) return { why: 'not_proved' }
  if (mail.isForward) return { why: 'forwarded' }
  if (mail.looksAbsent) return { why: 'absent' }
  if (mail.answersReturn) return { why: 'answered_return' }
  const ticketId = matterOf(mail)
  if (typeof ticketId !== 'number') return ticketId
  if (mail.words === '') return { why: mail.hasFiles ? 'only_files' : 'empty' }
  if (mail.words.includes(MASK)) return { why: 'secret' }
  if (mail.namesContact) return { why: 'contact' }
  return { ticketId }
}

/** A notification about one matter needs no number, but one that names another matter is about that one, perhaps. */
function matterOf({ told, named }: MailAnswer): number | { why: NotSent } {
  const [only] = told
  if (only === undefined) return { why: 'gone' }
  if (told.length === 1) return named.some((number) => number !== only) ? { why: 'other_number' } : only
  const [number] = named
  if (number === undefined || named.length > 1) return { why: 'no_number' }
  return told.includes(number) ? number : { why: 'other_number' }
}

/** `#12` in a text, each once. Up to seven digits: more is no number of ours. */
export const numbersNamed = (words: string): number[] => [
  ...new Set([...words.matchAll(/(?<![\p{L}\p{N}&/])#\s?(\d{1,7})\b/gu)].map((match) => Number(match[1])))
]

/** The number in front is for Lotse: "#12: Bitte neu starten" is sent as "Bitte neu starten". */
export const withoutLeadingNumber = (words: string): string =>
  words.replace(/^\s*#\s?\d{1,7}\b\s*[:.,–-]?\s*/u, '').trim()
