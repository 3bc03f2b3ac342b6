// libphonenumber-js: what is a phone number and what a meeting's number is known per country; this is the package for it.
import { findPhoneNumbersInText } from 'libphonenumber-js/min'

const GREETING =
  /^(?:mit )?(?:(?:freundlich|viel|lieb|best|herzlich|schön|kollegial|sonnig)\p{L}* )+(?:grüße|grüßen|gruß|grüsse|grüssen|gruss|gruesse|gruessen|greetings)\b|^(?:mfg|lg|vg|bg|hg|gruß|grüße|gruss)\b|^(?:best|kind|warm)(?: regards| wishes)|^regards\b/iu
const CONTACT =
  /(?:^|[\s(])(?:tel|telefon|fon|mobil|mobile|handy|fax|phone|e-?mail|mail|web|internet)\b\.?\s*:?|@\S+\.\p{L}{2,}|https?:\/\/|www\.|(?:\+|\b0)\d[\d\s/().-]{5,}|\b\d{5} \p{Lu}|(?:straße|strasse|str\.|weg|allee|platz) \d/iu

/**
 * An answer without its signature: what stands below `-- `, and below the greeting from the first line with an address or a
 * number on. A volunteer's private number or address never leaves (mail.md, Sending). Pure.
 */
export function withoutContact(words: string): string {
  const lines = words.split('\n')
  const mark = lines.findIndex((line) => /^--[ \u00a0]?$/u.test(line))
  const text = mark > 0 ? lines.slice(0, mark) : lines
  const greeting = text.findLastIndex((line) => GREETING.test(line.trim()))
  if (greeting < 0) return text.join('\n').trim()
  const below = text.slice(greeting + 1)
  const contact = below.findIndex((line) => CONTACT.test(line))
  if (contact < 0) return text.join('\n').trim()
  const more = below.slice(contact).findIndex((line) => /^p\.?\s?s\b/iu.test(line.trim()))
  const postscript = more < 0 ? [] : ['', ...below.slice(contact + more)]
  return [...text.slice(0, greeting + 1 + contact), ...postscript].join('\n').trim()
}

/** Whether an answer still names a phone number or one of these addresses: then a person sends it. */
export const namesContact = (words: string, addresses: readonly string[]): boolean =>
  dialled(words.slice(0, 20_000)) || addresses.some((address) => words.toLowerCase().includes(address))

/** A number as one dials it; a date or the number of a meeting begins otherwise. */
const dialled = (text: string): boolean =>
  findPhoneNumbersInText(text, 'DE').some(
    ({ number, startsAt }) => number.isValid() && /^[+0(]/.test(text.slice(startsAt))
  )
