import { RemixBrowser } from '@remix-run/react'
import i18next from 'i18next'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { installPatientFetch } from './components/patient-fetch.ts'
import { SCREEN_OPTIONS } from './locales/screen-options.ts'

/** Brings the page to life with the texts of its own language only. */
async function hydrate() {
  const language = document.documentElement.lang === 'en' ? 'en' : 'de'
  const texts =
    language === 'en' ? await import('./locales/screens.en.ts') : await import('./locales/screens.de.ts')
  await i18next
    .use(initReactI18next)
    .init({ ...SCREEN_OPTIONS, lng: language, resources: { [language]: texts.default } })
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>
    )
  })
}

installPatientFetch(window)
void hydrate()
