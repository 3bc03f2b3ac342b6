import { clausesOf, foldText, sentencesOf, wordsOf } from './fold-text.ts'

const WELL =
  /(?<!\p{L})(?:geht|ging|klappt|klappte|funktioniert|lauft|kommt (?:gut |problemlos )?rein|(?:hat|hatte|gibt es) keine probleme|hatte (?:das|dieses|dasselbe|das gleiche) problem auch|hilft(?! nichts?)|no problems?|works?)(?!\p{L})/u
const ILL =
  /(?<!\p{L})(?:nicht\p{L}*|kein(?:en?|s)? (?!problem)\p{L}+|nie|kaum|schlecht|aber|nur|erst|not|never)(?!\p{L})/u

/**
 * Whether every clause that names the child only says that it works there ("bei Ida geht es"). Such a child is named
 * for comparison; the mail is about another one.
 */
export const isOnlyWell = (firstName: string, text: string): boolean => {
  const name = wordsOf(firstName)[0] ?? ''
  const clauses = sentencesOf(text)
    .flatMap(clausesOf)
    .map(foldText)
    .filter((clause) => wordsOf(clause).some((word) => word === name || word === `${name}s`))
  return clauses.length > 0 && clauses.every((clause) => WELL.test(clause) && !ILL.test(clause))
}
