/** Words with a capital inside, or with a number, that everybody writes. */
const EVERYDAY =
  /^(?:i(?:Pads?|Phones?|Mac|OS|PadOS|Cloud|Tunes|Serv)|eMails?|mac ?OS|MacBooks?|Chrome(?:OS|Books?)|WhatsApp|YouTube|FaceTime|PowerPoint|One(?:Note|Drive)|BigBlueButton|GoToMeeting|WebEx|AirPods?|FRITZ!?Box|(?:Mc|Mac|De|Di|La|Le|Van)\p{Lu}\p{Ll}+|\p{L}+Innen|(?:windows|win|ios|ipados|android|macos|office)\d{1,2})$/u
/** Times, dates, classes and amounts. */
const COUNTED =
  /^(?:\d{1,2}[.:]\d{1,2}(?:[.:]\d{2,4})?|\d{1,2}[a-z]|\d{1,3}[.-]?(?:x|mal|min|minuten|uhr|stunden?|tagen?|tage|klasse))$/iu
const ADDRESS = /^(?:https?:\/\/\S+|[^@\s]+@[^@\s]+\.\p{L}{2,})$/iu

/**
 * Whether a word beside "Kenncode" is one: a digit, a capital inside, a sign no word has, or letters nobody can speak.
 * Plain words and names never are; a sentence goes on after "Kenncode:" as often as the code follows.
 *
 * @param afterColon right behind "Kenncode:" any digit will do; in a sentence it takes more than a small number
 */
export function looksSecret(value: string, afterColon: boolean): boolean {
  if (value.length < 3 || COUNTED.test(value) || ADDRESS.test(value)) return false
  const parts = value.split(/[-/]/).map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const odd = parts.filter((part) => !EVERYDAY.test(part)).join('-')
  const hasDigit = /\d/.test(odd)
  const isMixed = /\p{Ll}\p{Lu}/u.test(odd) || (hasDigit && (/\p{L}/u.test(odd) || /^\d{4,12}$/.test(value)))
  return isMixed || (afterColon && hasDigit) || /\p{L}[!#$%&+=?@]\p{L}?/u.test(odd) || isUnspeakable(value)
}

/** Six or more Latin letters without a vowel. */
const isUnspeakable = (value: string): boolean =>
  /^\p{Script=Latin}{6,}$/u.test(value) && !/[aeiouyı]/iu.test(value.normalize('NFD'))
