import { schoolZone } from '../domain/school-time.ts'
import type { Language } from '../domain/words.ts'
import { familyText, type TextValues } from '../locales/family-texts.ts'
import { familyBy, familyWhen } from '../locales/family-times.ts'

/** A line in the family's language, and the German below it where that is another one. */
export type Line = { text: string; german?: string }

/** Values differ by language where a time or a device is named. */
type Values = TextValues | ((language: Language) => TextValues)

/** The texts of one page in one language. */
export type Speaker = {
  language: Language
  /** Both tongues. */
  line(key: string, values?: Values): Line
  /** The family's own tongue alone, for small print. */
  text(key: string, values?: Values): string
  when(moment: Date): (language: Language) => { when: string }
  by(moment: Date): (language: Language) => { by: string }
  /** "Unser Support-Team", where no name is known. */
  team(language: Language): { name: string }
}

export function speakerFor(language: Language, now: Date): Speaker {
  const text = (inLanguage: Language, key: string, values: Values = {}) =>
    familyText(inLanguage, key, typeof values === 'function' ? values(inLanguage) : values)
  return {
    language,
    line: (key, values) =>
      language === 'de'
        ? { text: text('de', key, values) }
        : { text: text(language, key, values), german: text('de', key, values) },
    text: (key, values) => text(language, key, values),
    when: (moment) => (inLanguage) => ({ when: familyWhen(moment, now, inLanguage, schoolZone()) }),
    by: (moment) => (inLanguage) => ({ by: familyBy(moment, now, inLanguage, schoolZone()) }),
    team: (inLanguage) => ({ name: text(inLanguage, 'team') })
  }
}
