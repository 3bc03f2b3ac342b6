import type { AppLoadContext } from '@remix-run/node'
import { type Legal, legalOf } from '../domain/settings/legal.ts'
import { LANGUAGES, type Language } from '../domain/words.ts'
import type { Speaker } from './family-speaker.ts'

/** `?l=tr`; null if it is none of the eight. */
export const askedLanguage = (request: Request): Language | null => {
  const asked = new URL(request.url).searchParams.get('l')
  return LANGUAGES.find((language) => language === asked) ?? null
}

/** What stands around every family page: school, languages, help at the same place (people.md, A11Y-10). */
export function frameOf(
  { school, db }: Pick<AppLoadContext, 'school' | 'db'>,
  path: string,
  speaker: Speaker,
  number: number | null
) {
  const { language, text } = speaker
  const legal = legalOf(db)
  return {
    language,
    school: school.name,
    about: number === null ? text('about.plain') : text('about.ticket', { number }),
    languages: LANGUAGES.map((one) => ({ language: one, to: `${path}?l=${one}` })),
    words: {
      skip: text('frame.skip'),
      languages: text('frame.languages'),
      help: text('frame.help'),
      reply: text('frame.reply'),
      // The hours are the school's own words, in German.
      hours: [text('frame.phone'), language === 'de' ? legal.phoneHours : ''].filter(Boolean).join(' ')
    },
    mail: school.supportAddress,
    phone: phoneOf(legal),
    links: [
      { to: '/datenschutz', label: text('frame.privacy') },
      { to: '/barrierefreiheit', label: text('frame.accessibility') },
      { to: '/impressum', label: text('frame.imprint') }
    ]
  }
}

export type Frame = ReturnType<typeof frameOf>

function phoneOf({ phone }: Legal): { tel: string; shown: string } | undefined {
  const tel = phone.replace(/[^+\d]/g, '')
  return tel ? { tel, shown: phone } : undefined
}
