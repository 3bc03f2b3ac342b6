import i18next from 'i18next'
import { expect, test } from 'vitest'
import { mailResources } from '#app/locales/resources.ts'
import { mailTexts } from '#app/locales/translate.ts'

const plain = i18next.createInstance()
void plain.init({
  resources: mailResources,
  fallbackLng: 'de',
  ns: ['mail'],
  defaultNS: 'mail',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false }
})

const keysOf = (texts: object, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [before + key] : keysOf(text, `${before}${key}.`)
  )

test.each(['de', 'en'] as const)(
  'texts with their places filled in are what i18next makes of them: %s',
  (language) => {
    const theirs = plain.getFixedT(language) as (key: string, values?: object) => string
    const ours = mailTexts(language) as (key: string, values?: object) => string
    const keys = keysOf(mailResources[language].mail)
    for (const key of keys) {
      const places = [...theirs(key, { skipInterpolation: true }).matchAll(/\{\{(\w+)\}\}/g)]
      const values = Object.fromEntries(
        places.map(([, name], at) => [name, at % 2 ? 7 : `Zoom $& & <b>${at}</b>`])
      )
      const plural = key.replace(/_(?:one|other)$/, '')
      for (const [asked, given] of [
        [key, values],
        [key, undefined],
        [plural, { ...values, count: 1 }],
        [plural, { ...values, count: 3 }]
      ] as const)
        expect(ours(asked, given), asked).toBe(theirs(asked, given))
    }
    expect(keys.length).toBeGreaterThan(50)
  }
)
