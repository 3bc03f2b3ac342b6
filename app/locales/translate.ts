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

/** Of all texts of a mail most have no placeholder: looking one of those up again takes longer than keeping it. */
function keepingPlain(t: TFunction): TFunction {
  const plain = new Map<string, string>()
  const keeping = (key: string, values?: Record<string, unknown>): string => {
    if (values) return t(key, values)
    const text = plain.get(key) ?? t(key)
    plain.set(key, text)
    return text
  }
  return keeping as TFunction
}

const texts: Record<InterfaceLanguage, TFunction> = {
  de: keepingPlain(instance.getFixedT('de')),
  en: keepingPlain(instance.getFixedT('en'))
}
