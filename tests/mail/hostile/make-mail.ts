/** A mail made to break the reader, and what must still be seen of it. */
export type HostileMail = {
  name: string
  make(): Buffer
  /** Words that must be visible; null: the mail is unreadable and its original is what there is. */
  words: string | null
  /** How many attachments there must be, where it matters. */
  files?: number
}

export const HEAD =
  'From: Eva Muster <eva@post.example>\r\nTo: support@schule.example\r\nSubject: Ton\r\nMIME-Version: 1.0\r\n'
export const HELLO = 'Hallo, der Ton ist weg.'
export const plain = `Content-Type: text/plain; charset=utf-8\r\n\r\n${HELLO}\r\n`
export const mail = (...rest: string[]) => Buffer.from(HEAD + rest.join(''), 'latin1')
export const html = (body: string) => mail('Content-Type: text/html; charset=utf-8\r\n\r\n', body)
export const mixed = (...parts: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from('--x\r\n'), Buffer.from(part), Buffer.from('\r\n')]),
    Buffer.from('--x--\r\n')
  ])

export const lines = (line: string, bytes: number) => line.repeat(Math.ceil(bytes / line.length))
