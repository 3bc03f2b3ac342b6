import { foldText } from './fold-text.ts'

/** Numbers that the video system shows, and the type each stands for (guides.md, "Codes worth recognising"). */
const CODES: readonly { pattern: string; code: string; meaning: string }[] = [
  { pattern: '3[ .]?001', code: 'P-01', meaning: 'Meeting gibt es nicht' },
  { pattern: '3[ .]?004', code: 'P-02', meaning: 'Kenncode falsch' },
  { pattern: '3[ .]?008', code: 'P-06', meaning: 'Meeting hat noch nicht begonnen' },
  { pattern: '3[ .]?009', code: 'P-22', meaning: 'Wurde aus dem Meeting entfernt' },
  { pattern: '3[ .]?100', code: 'P-09', meaning: 'Anmeldung verlangt' },
  { pattern: '3[ .]?611', code: 'P-37', meaning: 'Im Browser nicht möglich, nur in der App' },
  { pattern: '5[ .]?00[34]', code: 'P-25', meaning: 'Keine Verbindung zu den Servern' },
  { pattern: '104[ .]?1(?:0[1-9]|1[0-8])', code: 'P-25', meaning: 'Keine Verbindung zu den Servern' }
]

const NUMBERS = CODES.map(({ pattern, ...about }) => ({
  ...about,
  number: new RegExp(
    `(fehler\\S{0,30}|code|error|meldung|nummer|kod\\S{0,30})?[\\s:("„#-]{0,12}(?<![\\p{L}\\d.,:/+-])(?<!\\d )(${pattern})(?![\\p{L}\\d:])(?! ?(?:\\d|€|eur))(?![.,]\\d)`,
    'gu'
  )
}))

export type ErrorCode = { code: string; quote: string; meaning: string; isNamedAsCode: boolean }

/**
 * Error codes in a text, with and without dots or spaces ("Fehlercode 3.004"). A number inside a longer one
 * (phone, meeting number, time, amount) is none; `isNamedAsCode` says that a word such as "Fehler" stands before.
 */
export const errorCodesIn = (text: string): ErrorCode[] => {
  const folded = foldText(text)
  // Most mails have none, and looking for each kind takes long.
  if (!/[35][ .]?\d{3}|104[ .]?\d{3}/.test(folded)) return []
  return NUMBERS.flatMap(({ number, code, meaning }) =>
    [...folded.matchAll(number)].map((match) => ({
      code,
      quote: match[2] ?? '',
      meaning,
      isNamedAsCode: match[1] !== undefined
    }))
  )
}
