import { randomBytes } from 'node:crypto'
import { and, gte, lt } from 'drizzle-orm'
import { outbox } from '#db/schema/index.ts'
import type { School } from '../settings/school.ts'

/** Sixteen consonants in place of hexadecimal digits: no token spells a class, a number or a word. */
const LETTERS = 'bcdfghjkmnpqrstv'
/** Alone, in the middle of a text. */
const TOKEN = new RegExp(`(?<![\\p{L}\\p{N}])[${LETTERS}]{32}(?![\\p{L}\\p{N}])`, 'giu')
const ID_OF_TOKEN = new RegExp(`^<([${LETTERS}]{32})\\.`)

/**
 * The unguessable part of a Message-ID of ours: 128 random bits in lower-case letters, because it also comes back in a plus
 * address, where programs lose the case, and in quoted text.
 */
export const newMailToken = (): string =>
  randomBytes(16)
    .toString('hex')
    .replace(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)] ?? '')

/** A Message-ID of ours: a match is evidence of having received the mail (mail.md, Threading). */
export const messageIdOf = (token: string, kind: string, school: School): string =>
  `<${token}.${kind}@${school.supportAddress.split('@')[1] ?? 'lotse.example'}>`

/** The token of a mail of ours; null for one that was sent before there were tokens. */
export const tokenOf = (messageId: string): string | null => ID_OF_TOKEN.exec(messageId)?.[1] ?? null

/** What could be such a token in these texts; most long numbers will be nobody's. At most twenty. */
export const mailTokensIn = (texts: readonly string[]): string[] =>
  [
    ...new Set(
      texts.flatMap((text) => text.slice(0, 200_000).match(TOKEN) ?? []).map((one) => one.toLowerCase())
    )
  ].slice(0, 20)

/** Rows of the outbox whose Message-ID begins with this token, by its index. */
export const hasMailToken = (token: string) =>
  // "/" is the character after ".".
  and(gte(outbox.messageId, `<${token}.`), lt(outbox.messageId, `<${token}/`))

/** `hilfe+TOKEN@schule.example`, where the provider delivers that to the mailbox of `hilfe@schule.example`. */
export function replyAddress(messageId: string, school: School): string {
  const token = tokenOf(messageId)
  const [local = '', domain = ''] = school.supportAddress.split('@')
  return school.plusAddresses && token ? `${local}+${token}@${domain}` : school.supportAddress
}
