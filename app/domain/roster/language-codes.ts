import { LANGUAGES, type Language } from '../words.ts'
import { foldHeader } from './fold-header.ts'

const NAMES: Record<string, Language> = {
  deutsch: 'de',
  german: 'de',
  englisch: 'en',
  english: 'en',
  tuerkisch: 'tr',
  turkish: 'tr',
  arabisch: 'ar',
  arabic: 'ar',
  russisch: 'ru',
  russian: 'ru',
  ukrainisch: 'uk',
  ukrainian: 'uk',
  polnisch: 'pl',
  polish: 'pl',
  rumaenisch: 'ro',
  romanian: 'ro'
}

/** A language as programs of schools name it; null for one that Lotse has no texts in. */
export const languageCode = (text: string): Language | null => {
  const folded = foldHeader(text)
  return NAMES[folded] ?? LANGUAGES.find((code) => code === folded) ?? null
}
