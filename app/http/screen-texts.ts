import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from '../locales/resources.ts'
import { SCREEN_OPTIONS } from '../locales/screen-options.ts'
import de from '../locales/screens.de.ts'
import en from '../locales/screens.en.ts'

function load(language: InterfaceLanguage): i18n {
  const instance = createInstance()
  void instance
    .use(initReactI18next)
    .init({ ...SCREEN_OPTIONS, lng: language, resources: language === 'en' ? { en } : { de } })
  return instance
}

const loaded = { de: load('de'), en: load('en') }

/** The texts of all screens in one language, ready to render on the server. */
export const screenTexts = (language: InterfaceLanguage): i18n => loaded[language]
