import type { ChildPlatform } from '#app/domain/words.ts'
import type { InterfaceLanguage } from './resources.ts'

const NAMES: Record<InterfaceLanguage, Record<ChildPlatform, string>> = {
  de: {
    windows: 'Windows',
    mac: 'Mac',
    android: 'Android',
    ios: 'iPad/iPhone',
    chromeos: 'Chromebook',
    other: 'anderes Gerät',
    none: 'kein Gerät',
    unknown: 'Gerät unklar'
  },
  en: {
    windows: 'Windows',
    mac: 'Mac',
    android: 'Android',
    ios: 'iPad/iPhone',
    chromeos: 'Chromebook',
    other: 'other device',
    none: 'no device',
    unknown: 'device not clear'
  }
}

/** The name of every platform, one word per thing on all screens and in all mails. */
export const platformNames = (language: InterfaceLanguage): Record<ChildPlatform, string> => NAMES[language]
