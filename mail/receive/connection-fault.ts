import { tlsWords } from '../tls-words.ts'
import { lineWords } from './line-words.ts'

/** Why there is no connection. `refused`: the server does not accept our credentials; `down`: everything else. */
export type ConnectionFault = { state: 'refused' | 'down'; words: string }

/** Answers to a login that say nothing about the password (RFC 5530). */
const NOT_THE_PASSWORD = ['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED']

/**
 * Tells wrong credentials from a fault of network or server (mail.md, Receiving 1), in the server's words where it said something.
 *
 * @param error what imapflow threw or emitted; undefined if the connection just closed
 * @param bye the reason in the server's BYE
 */
export function readFault(error: unknown, bye?: string): ConnectionFault {
  if (error === undefined)
    return { state: 'down', words: bye || 'Der Mailserver hat die Verbindung beendet.' }
  const code = field(error, 'code')
  const words = tlsWords(code, wordsOf(error)) ?? lineWords(code) ?? wordsOf(error)
  const refused =
    field(error, 'authenticationFailed') === true &&
    !NOT_THE_PASSWORD.includes(String(field(error, 'serverResponseCode')))
  return { state: refused ? 'refused' : 'down', words }
}

/** The server's words in an error of imapflow, or the error's own. */
export function wordsOf(error: unknown): string {
  const said = field(error, 'responseText') ?? field(error, 'response')
  if (typeof said === 'string' && said.trim()) return said.trim()
  return error instanceof Error ? error.message : String(error)
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}
