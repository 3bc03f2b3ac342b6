import type { InterfaceLanguage } from './resources.ts'

/**
 * A display name as it stands inside a sentence, after "an", "bei", "von" or as what somebody calls: German says
 * "an Herrn Tran"; everything else keeps its form, and English changes nothing.
 */
export const nameInSentence = (name: string, language: InterfaceLanguage): string =>
  language === 'de' ? name.replace(/(?<![\p{L}-])Herr(?= \p{L})/gu, 'Herrn') : name

/** Several of them: "Frau Keller, Herrn Tran und Frau Weber". */
export const namesInSentence = (names: readonly string[], language: InterfaceLanguage): string =>
  new Intl.ListFormat(language).format(names.map((name) => nameInSentence(name, language)))
