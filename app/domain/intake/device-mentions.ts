import type { ChildPlatform } from '../words.ts'
import { DEVICE_WORDS } from './device-words.ts'
import { clausesOf, foldText, sentencesOf } from './fold-text.ts'

/** A device named in the writer's own words, and how likely it is the one the child uses for lessons. */
export type DeviceMention = {
  platform: ChildPlatform
  /** The words as written. */
  quote: string
  /** 3: said of the child, 2: named, 1: said of somebody else, 0: broken, missing or not it. */
  weight: 0 | 1 | 2 | 3
}

const isWord = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'gu')

/** Not the device: broken, sold, missing, denied, only tried, or the one on which it works. */
const NOT_IT =
  /kaputt|defekt|verkauft|gestohlen|verloren|nicht mehr da|(?<!\p{L})kein(?:e|en|em)? |(?<!\p{L})nicht (?:am|auf dem|das|der|mit|auf)|broken|(?<!\p{L})stolen|(?<!\p{L})fruher|(?<!\p{L})vorher hatte|ausprobiert|probiert|versucht|getestet|(?<!\p{L})tried/u

const WORKS_THERE =
  /(?<!\p{L})(?:geht|klappt|funktioniert|lauft) (?:es |alles |das |zoom )?(?:da |dort |aber |sofort |gut |problemlos |einwandfrei )?(?!.*nicht)(?:$|gut|problemlos|einwandfrei|ohne)|works (?:fine|there|well)/u

/** The writer's or another grown-up's device, or the one the mail or the call comes from. */
const SOMEBODY_ELSE =
  /(?<!\p{L})(?:mein|meine|meinem|meinen|meines|my|unser|our) |von (?:mir|meine[rmn]|meinem mann|meiner frau|kolleg\p{L}*)|(?:mama|papa|vater|mutter|oma|opa|mann|frau|kollege|kollegin|lehrer|lehrerin)s? (?:hat|nutzt|benutzt|ipad|iphone|laptop)|schreibe|gesendet/u

/** Said of the child. */
const OF_CHILD =
  /(?<!\p{L})(?:er|sie|he|she|sein|seine|seinem|seinen|ihr|ihre|ihrem|ihren|his|her|kind|kinder|tochter|sohn|enkel|enkelin|son|daughter|child|oglum|kizim) ?|leih|schul/u

/** Uses it for lessons, whoever owns it: "he joins from my MacBook". */
const USES =
  /benutz\p{L}*|nutz\p{L}*|sitzt (?:am|an|vor|mit)|arbeitet (?:am|an|mit)|teilen sich|teilt sich|verwende\p{L}*|nimmt .{0,30}teil|schaut|lernt (?:am|an|mit)|joins?|uses?|using|kullaniyor|uber (?:das|den|ein|einen|sein|ihr)|lauft/u

const FIRST_PERSON = /(?<!\p{L})(?:ich|i|wir) /u

/**
 * Devices in the writer's own words, subject included.
 *
 * @param isStudent the child writes: "mein iPad" is then the child's
 * @param names folded first names of the children the mail is about
 */
export const deviceMentions = (text: string, isStudent: boolean, names: readonly string[]): DeviceMention[] =>
  sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => {
      const folded = foldText(clause)
      const taken: [number, number][] = []
      return DEVICE_WORDS.flatMap(({ platform, pattern }) =>
        [...folded.matchAll(isWord(pattern.source))].flatMap((match) => {
          const from = match.index
          const to = from + match[0].length
          if (taken.some(([start, end]) => from < end && to > start)) return []
          taken.push([from, to])
          const weight = weigh(folded, foldText(sentence), isStudent, names)
          return [{ platform, quote: quoteOf(clause, match[0]), weight }]
        })
      )
    })
  )

const weigh = (
  clause: string,
  sentence: string,
  isStudent: boolean,
  names: readonly string[]
): DeviceMention['weight'] => {
  const isUsed = USES.test(clause)
  if (NOT_IT.test(clause) && !/(?<!\p{L})nicht (?:mehr )?(?:auf|am) (?:dem|seinem|ihrem)/u.test(clause))
    return 0
  if (WORKS_THERE.test(clause)) return 1
  if (isUsed && (OF_CHILD.test(sentence) || !FIRST_PERSON.test(clause) || isStudent)) return 3
  if (SOMEBODY_ELSE.test(clause) && !isStudent) return /(?<!\p{L})(?:unser|our) /u.test(clause) ? 2 : 1
  if (OF_CHILD.test(clause) || names.some((name) => clause.includes(name))) return 3
  return 2
}

/** The words as written: the device with the word before and behind it. */
const quoteOf = (clause: string, foldedWord: string): string => {
  const words = clause.split(/\s+/)
  const at = words.findIndex((word) => foldText(word).includes(foldedWord.split(' ')[0] ?? ''))
  if (at < 0) return foldedWord
  const length = foldedWord.split(' ').length
  return words
    .slice(Math.max(0, at - 1), at + length + 1)
    .join(' ')
    .replace(/^[„“”"»«]+|[„“”"»«.,!?]+$/g, '')
}
