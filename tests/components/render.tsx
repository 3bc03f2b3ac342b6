import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { SCREEN_OPTIONS } from '#app/locales/screen-options.ts'
import de from '#app/locales/screens.de.ts'
import en from '#app/locales/screens.en.ts'

/** Renders a piece of the design language on the server, as the app does, in one language. */
export function render(piece: ReactNode, language: 'de' | 'en' = 'de'): string {
  const texts = createInstance()
  void texts.use(initReactI18next).init({ ...SCREEN_OPTIONS, lng: language, resources: { de, en } })
  return renderToStaticMarkup(<I18nextProvider i18n={texts}>{piece}</I18nextProvider>)
}

/** What a person reads or hears: the text without tags, without what is hidden from screen readers. */
export function heard(html: string): string {
  return html
    .replace(/<(svg|span|i)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
