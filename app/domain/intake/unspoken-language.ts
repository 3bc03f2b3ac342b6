import type { Language } from '../words.ts'
import { isPersian, lettersIn, recogniseLanguage, scoreOf, withoutQuoted } from './recognise-language.ts'

/** Small words of languages that some families write and Lotse does not. */
const SMALL_WORDS: Record<string, RegExp> = {
  fr: /(?<!\p{L})(?:je|mon|ma|mes|fils|fille|ne|n|pas|bonjour|merci|le|les|est|dans|une|un|avec|pour|vous|votre|peut|que|il|elle|nous|sur|à|plus)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:mio|mia|figlio|figlia|non|buongiorno|salve|grazie|il|lo|che|di|per|con|una|un|sono|è|ha|si|alla|della|nella|riesce|può)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:mi|hijo|hija|no|hola|buenos|días|gracias|el|los|que|de|para|con|una|un|está|por|puede|se|muchas|pero)(?!\p{L})/giu
}

/** So many different small words are no chance. */
const ENOUGH = 4

/**
 * The language of a text that is none of the eight ('fr', 'it', 'es', 'fa'; ISO 639-1), for the words staff read; null
 * where it is one of the eight or nothing is certain. Lotse writes German to these families, and says so.
 *
 * @param recognised what `recogniseLanguage` says of this text, if it has been asked
 */
export const unspokenLanguage = (
  whole: string,
  recognised: Language = recogniseLanguage(whole)
): string | null => {
  if (recognised !== 'de') return null
  const text = withoutQuoted(whole)
  const letters = lettersIn(text)
  if ((text.match(/\p{Script=Arabic}/gu) ?? []).length > letters * 0.3) return isPersian(text) ? 'fa' : null
  const [best] = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({
      language,
      score: new Set((text.match(words) ?? []).map((word) => word.toLowerCase())).size
    }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= ENOUGH && best.score > scoreOf(text, 'de') + 1 ? best.language : null
}
