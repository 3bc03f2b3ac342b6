import { nameInSentence } from './names.ts'

/**
 * "am 12.11. von Frau Keller berichtigt" in the German reasons of what Lotse read.
 *
 * @param day `YYYY-MM-DD`
 * @param by null: the family itself
 */
export const correctedInWords = (day: string, by: string | null): string =>
  `am ${Number(day.slice(8))}.${Number(day.slice(5, 7))}. von ${by === null ? 'der Familie' : nameInSentence(by, 'de')} ${by === null ? 'gesagt' : 'berichtigt'}`
