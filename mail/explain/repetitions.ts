import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { MailHead } from './mail-head.ts'

/** Mails that carry one Message-ID, in the order of their delivery. Only they can repeat each other. */
export function sameIdGroups(files: string[], heads: (MailHead | null)[]): Map<string, string[]> {
  const byId = new Map<string, { file: string; at: number }[]>()
  for (const [index, file] of files.entries()) {
    const head = heads[index]
    if (!head?.messageId) continue
    const group = byId.get(head.messageId) ?? []
    group.push({ file, at: head.date?.getTime() ?? Number.POSITIVE_INFINITY })
    byId.set(head.messageId, group)
  }
  const earlier = new Map<string, string[]>()
  for (const group of byId.values()) {
    const inOrder = group.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ file }) => file)
    for (const [at, file] of inOrder.entries()) if (at > 0) earlier.set(file, inOrder.slice(0, at))
  }
  return earlier
}

/** What makes two mails the same for a person: sender, all words, every file (same-mail-before.ts). */
export function fingerprint(email: IncomingEmail): string {
  const hash = createHash('sha256')
  for (const text of [email.from?.address ?? '', email.visible, email.folded, email.forwarded])
    hash.update(text).update('\0')
  for (const { name, content } of email.attachments) hash.update(name).update('\0').update(content)
  return hash.digest('hex')
}

/** German words about an earlier mail with the same Message-ID. */
export const repetitionWarning = (earlier: string, isSame: boolean): string =>
  isSame
    ? `Dieselbe Mail kam früher schon an (${basename(earlier)}): Lotse zeigt sie nur einmal.`
    : `Die Message-ID ist die von ${basename(earlier)}, der Inhalt ist ein anderer: eine eigene Mail.`
