import i18next from 'i18next'
import type { Language } from '#app/domain/words.ts'
import ar from './family.ar.ts'
import de from './family.de.ts'
import en from './family.en.ts'
import pl from './family.pl.ts'
import ro from './family.ro.ts'
import ru from './family.ru.ts'
import tr from './family.tr.ts'
import uk from './family.uk.ts'

const FAMILY = { de, en, tr, ar, ru, uk, pl, ro } satisfies Record<Language, typeof de>

const instance = i18next.createInstance()
void instance.init({
  resources: Object.fromEntries(Object.entries(FAMILY).map(([code, family]) => [code, { family }])),
  fallbackLng: 'de',
  ns: ['family'],
  defaultNS: 'family',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false }
})

/** Values of a text by their names. */
export type TextValues = Record<string, string | number>

// First strong isolate … pop: a name or a time keeps its own direction inside a line from right to left.
const isolated = (value: string | number): string => `\u2068${value}\u2069`

/** A text of the family pages in one of the eight languages: `familyText('tr', 'step.taken', { name })`. */
export function familyText(language: Language, key: string, values: TextValues = {}): string {
  const given =
    language === 'ar'
      ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)]))
      : values
  return instance.getFixedT(language)(key, given)
}
