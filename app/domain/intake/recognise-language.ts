// tinyld: n-gram detection without dependencies or downloads; it decides only between the languages of the families.
import { detectAll } from 'tinyld'
import { LANGUAGES, type Language } from '../words.ts'

/** Small words that give a Latin-script language away even in one short sentence. */
const SMALL_WORDS: Partial<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(?:der|die|das|und|ist|nicht|ich|wir|ein|eine|mein|meine|kein|geht|bei|mit|auf|bitte|hallo|guten|danke|es|er|sie|im|am|zu|noch|auch|ja|nein|klasse|liebe|grüße|gruß|sehr|geehrte|was|tun|wie|nach|einem|einen|einer|dem|den|des|von|zum|zur|hat|kann|kommt|fragt|steht|für|aber|nur|wenn|seit|heute|unser|unsere)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|is|are|not|my|his|her|she|he|it|we|you|of|to|please|hello|dear|thanks|thank|cannot|can't|does|doesn't|cant|can|no|sound|help|need|needs|hear|still|have|has|with|from|this|let|joins|will|i|i'm|out|until|away|office|your|our|but|there|what|how|when|works|daughter|son)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:ve|hâlâ|ses|bir|bu|için|merhaba|değil|yok|var|ne|da|de|çok|oğlum|oglum|kızım|kizim|lütfen|teşekkürler|teşekkür|selam|iyi|günler|sınıf\p{L}*|ama|ile|benim|hocam|evet|hayır|\p{L}{2,}(?:[ıiuü]yor)(?:um|uz|lar|du)?)(?!\p{L})/giu,
  pl: /(?<!\p{L})(?:i|nie|jest|się|na|do|mój|moja|syn|córka|proszę|dzień|dobry|dziękuję|czy|że|jak|ma|klasy|klasa|mamy|działa|słyszy|może|pozdrawiam|pomoc|córki|syna|w|z)(?!\p{L})/giu,
  ro: /(?<!\p{L})(?:și|nu|este|cu|fiul|fiica|meu|mea|bună|ziua|mulțumesc|vă|rog|pe|în|din|sunt|clasa|are|avem|buna|multumesc|mulțumim|aude|merge|poate|fiica|fetița|băiatul|să|la)(?!\p{L})/giu
}

/** Letters that only some of our languages use. */
const LETTERS: Partial<Record<Language, RegExp>> = {
  tr: /[ğışİ]/gu,
  pl: /[ąęłńśźżć]/giu,
  ro: /[ășțţ]/giu,
  de: /[äöüß]/giu
}

/** Below this number of letters small words decide, and German wins a tie. */
const SHORT_TEXT = 40

/** Letters of Persian and Urdu that Arabic does not have. */
const PERSIAN = /[پچژگیک]/gu

/**
 * Language of the writer's own words among the eight of the families; German where nothing else is certain
 * (a short or empty text, or a language that Lotse does not speak).
 */
export const recogniseLanguage = (whole: string): Language => {
  const text = withoutQuoted(whole)
  const letters = lettersIn(text)
  const share = (script: RegExp) => (text.match(script) ?? []).length / Math.max(1, letters)
  // Who writes Persian does not read Arabic for that.
  if (share(/\p{Script=Arabic}/gu) > 0.3) return isPersian(text) ? 'de' : 'ar'
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return isUkrainian(text) ? 'uk' : 'ru'

  const scores = LANGUAGES.map((language) => ({ language, score: scoreOf(text, language) }))
  const german = scores.find(({ language }) => language === 'de')?.score ?? 0
  const best = scores.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score === 0 || best.language === 'de')
    return best && best.score > 0 ? 'de' : guess(text, letters)
  if (letters < SHORT_TEXT) return best.score > german + 1 ? best.language : 'de'
  return best.score > german && (best.score >= SURE || !isForeign(text)) ? best.language : 'de'
}

/** Error messages stand in quotation marks and in another language than the mail. */
export const withoutQuoted = (text: string): string => {
  const rest = text.replace(/[„“"»«][^„“”"»«]{3,}[“”"«»]/gu, ' ')
  return lettersIn(rest) >= 10 ? rest : text
}

/** How many letters there are, counted without making a string of each. */
export const lettersIn = (text: string): number => {
  const letters = text.replace(/\P{L}+/gu, '')
  return /[\ud800-\udfff]/.test(letters) ? [...letters].length : letters.length
}

/** So many characters tell a language; more only take time. */
const ENOUGH = 2_000

/** From here nothing else needs to be asked. */
const SURE = 4

/** Whether the text is in a language that Lotse does not speak (French, Italian …). */
const isForeign = (text: string): boolean => {
  const [first] = detectAll(text.slice(0, ENOUGH))
  return first !== undefined && !LANGUAGES.some((language) => language === first.lang)
}

/** How many different small words and own letters of the language there are. */
export const scoreOf = (text: string, language: Language): number => {
  const words = new Set(
    (text.match(SMALL_WORDS[language] ?? /(?!)/g) ?? []).map((word) => word.toLowerCase())
  )
  const letters = (text.match(LETTERS[language] ?? /(?!)/g) ?? []).length
  return words.size + Math.min(3, letters)
}

/** Whether Arabic letters spell Persian (or Urdu). */
export const isPersian = (text: string): boolean => (text.match(PERSIAN) ?? []).length >= 2

/** Words in which the two differ although they share every letter. */
const UKRAINIAN_WORDS =
  /(?<!\p{L})(?:доброго дня|добрий|дякую|не може|може|просить|немає|що|як|чому|будь ласка|урок|вчитель|дитина|донька|та|але|ще|вона|допоможіть)(?!\p{L})/giu
const RUSSIAN_WORDS =
  /(?<!\p{L})(?:здравствуйте|добрый|спасибо|не может|может|просит|нет|что|как|почему|пожалуйста|учитель|ребенок|дочь|и|но|она|помогите)(?!\p{L})/giu

const isUkrainian = (text: string): boolean => {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
  const ukrainian = count(/[іїєґ]/giu) + count(UKRAINIAN_WORDS)
  const russian = count(/[ыэъё]/giu) + count(RUSSIAN_WORDS)
  return ukrainian > russian
}

const guess = (text: string, letters: number): Language => {
  if (letters < SHORT_TEXT || isForeign(text)) return 'de'
  const [first] = detectAll(text.slice(0, ENOUGH), { only: [...LANGUAGES] })
  return LANGUAGES.find((language) => language === first?.lang && (first?.accuracy ?? 0) > 0.3) ?? 'de'
}
