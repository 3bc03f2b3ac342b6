import type { IncomingEmail } from './incoming-email.ts'

/**
 * Whether the family followed "Schreiben Sie JETZT in den Betreff": the word in capitals anywhere in the
 * subject, or at its beginning or end, or alone, in any spelling. "Mikro geht jetzt nicht" is not urgent.
 */
export const isUrgent = (email: Pick<IncomingEmail, 'subject' | 'subjectClean'>): boolean => {
  if (/(?<!\p{L})(?:JETZT|NOW)(?!\p{L})/u.test(email.subject)) return true
  const subject = email.subjectClean.trim()
  return /^jetzt(?:\s*[!:.,–-]|$)/iu.test(subject) || /[!:.,–-]\s*jetzt\s*!*$/iu.test(subject)
}
