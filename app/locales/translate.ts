// i18next: plurals, placeholders and fallbacks are a solved problem, and it runs in both processes and the browser.
import i18next, { type TFunction } from 'i18next'
import { type InterfaceLanguage, mailResources } from './resources.ts'

const instance = i18next.createInstance()
void instance.init({
  resources: mailResources,
  fallbackLng: 'de',
  ns: ['mail'],
  defaultNS: 'mail',
  initAsync: false,
  showSupportNotice: false,
  // Plain text comes out; HTML is escaped where HTML is made.
  interpolation: { escapeValue: false }
})

/** The texts of the mails in one language: `t('ack.arrived', { number: 7 })`. */
export const mailTexts = (language: InterfaceLanguage): TFunction => texts[language]

/** A text as it stands in the locale files, if nothing is left to do but to put values into its places. */
type Template = { text: string; places: string[] } | null

const PLACE = /\{\{(\w+)\}\}/g

function templateOf(text: string): Template {
  if (/\{\{|\$t\(/.test(text.replace(PLACE, ''))) return null
  return { text, places: [...text.matchAll(PLACE)].map(([, name = '']) => name) }
}

/**
 * Every mail that comes in has a dozen texts to send: looking one of them up again takes longer than filling in its places. What
 * asks for more (a plural, a text inside another) is looked up each time.
 */
function keeping(t: TFunction): TFunction {
  const kept = new Map<string, Template>()
  const fill = (key: string, values: Record<string, unknown> = {}): string => {
    const template = kept.get(key) ?? templateOf(t(key, { skipInterpolation: true }))
    kept.set(key, template)
    const isSimple = !('count' in values) && template?.places.every((name) => isPlain(values[name]))
    return isSimple && template
      ? template.text.replace(PLACE, (_, name: string) => String(values[name]))
      : t(key, values)
  }
  return fill as TFunction
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

const texts: Record<InterfaceLanguage, TFunction> = {
  de: keeping(instance.getFixedT('de')),
  en: keeping(instance.getFixedT('en'))
}
