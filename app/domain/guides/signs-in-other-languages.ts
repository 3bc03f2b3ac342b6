import type { OtherLanguage } from './problem-type.ts'
import { SIGNS_AR } from './signs/ar.ts'
import type { LanguageSigns } from './signs/language-signs.ts'
import { SIGNS_PL } from './signs/pl.ts'
import { SIGNS_RO } from './signs/ro.ts'
import { SIGNS_RU } from './signs/ru.ts'
import { SIGNS_TR } from './signs/tr.ts'
import { SIGNS_UK } from './signs/uk.ts'

/**
 * Words for the types in the other languages of the families, as they write in everyday mails. Whoever answers reads the mail anyway; a right
 * suggestion puts the right guide one tap away although the volunteer does not read the language.
 */
export const SIGNS_IN_OTHER_LANGUAGES: Readonly<Record<OtherLanguage, LanguageSigns>> = {
  tr: SIGNS_TR,
  ar: SIGNS_AR,
  ru: SIGNS_RU,
  uk: SIGNS_UK,
  pl: SIGNS_PL,
  ro: SIGNS_RO
}
