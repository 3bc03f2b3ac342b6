import { clausesOf, foldText, sentencesOf, wordsOf } from './fold-text.ts'

/** What stands right before a name that is only read on the screen: "da steht Anton", "unter dem Namen Anton". */
const READ_BEFORE =
  /(?<!\p{L})(?:(?:steht|stand)(?: (?:da|dort|dann|immer|jetzt|nur|noch|oben|unten|der name))*(?: bei \S+)?|(?:heisst|hiess) (?:dort|da|im raum|in zoom|bei zoom|im meeting|er|sie)(?: \S+)?|als|(?:dem |den |der )?namen?|it says|shown as|displayed as|named?) ["„“”»«']*$/u
/** "… als Anton angezeigt": the word before the name is not enough there ("als Anton beitrat"). */
const AS_BEFORE = /(?<!\p{L})als ["„“”»«']*$/u
const SHOWN = /(?<!\p{L})(?:angezeigt|anzeig\p{L}*|erscheint|gefuhrt|genannt|namen|shown|displayed)(?!\p{L})/u

/**
 * Whether a name is only ever the one that a video conference shows for another child ("bei Frieda steht Anton").
 * Such a child is not the one the mail is about.
 */
export const isOnlyShown = (firstName: string, text: string): boolean => {
  const name = wordsOf(firstName)[0] ?? ''
  const places = sentencesOf(text)
    .flatMap(clausesOf)
    .map(foldText)
    .flatMap((clause) =>
      [...clause.matchAll(/[\p{L}\p{N}]+/gu)]
        .filter(([word]) => word === name || word === `${name}s`)
        .map(({ index, 0: word }) => ({
          clause,
          before: clause.slice(0, index),
          behind: clause.slice(index + word.length)
        }))
    )
  return (
    places.length > 0 &&
    places.every(({ clause, before, behind }) =>
      AS_BEFORE.test(before)
        ? SHOWN.test(clause)
        : READ_BEFORE.test(before) ||
          (/^ name(?!\p{L})/u.test(behind) && /(?<!\p{L})(?:steht|stand|erscheint)/u.test(clause))
    )
  )
}
