import de from '../locales/refusals.de.ts'
import en from '../locales/refusals.en.ts'

const TEXTS = { de, en }

type Refusal = keyof typeof de

/** The sentence in the reader's language. */
export const refusalText = (language: 'de' | 'en', why: Refusal): string => TEXTS[language][why]

/** What is refused, with one sentence in the reader's language; throw it or return it. */
export const refuse = (
  language: 'de' | 'en',
  why: Refusal,
  status: 400 | 403 | 404 | 409 | 413 | 422
): Response =>
  new Response(refusalText(language, why), {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' }
  })

/** There is no such page. Whoever finds that out does not always know the reader: both languages. */
export const notFound = (): Response =>
  new Response(`${de.notFound}\n${en.notFound}\n`, {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' }
  })
