import { foldText, type Phrase, phrase, sentencesOf } from './fold-text.ts'

/** "Keine Fragen mehr", in the eight languages of the family pages. */
const NO_QUESTIONS = [
  'keine fragen mehr',
  'keine weiteren fragen mehr',
  'keine solchen fragen',
  'nicht mehr fragen',
  'nicht mehr nachfragen',
  'fragen sie nicht mehr',
  'keine nachfragen mehr',
  'keine umfragen mehr',
  'no more questions',
  'stop asking',
  'do not ask again',
  'artık sormayın',
  'artık soru sormayın',
  'не спрашивайте больше',
  'больше не спрашивайте',
  'більше не питайте',
  'не питайте більше',
  'proszę już nie pytać',
  'nie pytać więcej',
  'nu mai întrebați',
  'لا تسألوا بعد الآن',
  'عدم السؤال بعد الآن'
].map(phrase)

const WRITING_ONLY = [
  'nur schriftlich',
  'bitte nur per mail',
  'bitte nur per e-mail',
  'möchten nur per mail',
  'möchte nur per mail',
  'bitte nicht anrufen',
  'bitte keine anrufe',
  'keine anrufe mehr',
  'rufen sie … nicht an',
  'ich bin gehörlos',
  'wir sind gehörlos',
  'please do not call',
  'only in writing',
  'lütfen aramayın',
  'не звоните',
  'не телефонуйте',
  'proszę nie dzwonić',
  'nu sunați',
  'عدم الاتصال'
].map(phrase)

/** The word alone, as the mail of the question names it; with thanks or a greeting around it. */
const BARE_STOP =
  /^[^\p{L}\p{N}]*(?:bitte |please )?stop+(?:[ ,]*(?:bitte|danke|please|thanks|thank you))*[^\p{L}\p{N}]*$/u
const NOT = /(?<!\p{L})(?:wenn|ob|falls|kann|konnen|geht|if|can)(?!\p{L})/u
/** "Wir haben keine Fragen mehr" is thanks. */
const HAVE = /(?<!\p{L})(?:habe?n?|hatten?|have|got)(?!\p{L})/u
const GREETING = /^(?:hallo|guten|liebe|hi|hello|dear|sehr)/u
/** A wish is short; a long mail that holds these words tells of something. */
const MOST_CHARACTERS = 400

/**
 * What a family's mail wishes: no questions after lessons any more, no calls. Only plain words count, and a question is no wish.
 *
 * @param isAnswer it answers a mail of ours that asked: there the word "Stopp" alone is enough
 */
export function readWishes(
  visible: string,
  { isAnswer }: { isAnswer: boolean }
): { noQuestions: boolean; writingOnly: boolean } {
  const isStop = isAnswer && isBareStop(visible)
  if (visible.length > MOST_CHARACTERS) return { noQuestions: isStop, writingOnly: false }
  const told = sentencesOf(visible).filter((sentence) => !sentence.endsWith('?'))
  // What comes after the words is their reason: "… nicht anrufen, ich kann nicht hören".
  const says = (phrases: readonly Phrase[], unless: readonly RegExp[]) =>
    told.some((sentence) => {
      const folded = foldText(sentence)
      return phrases.some((one) => {
        const found = one.findIn(folded)
        const before = found === undefined ? '' : folded.slice(0, folded.indexOf(found))
        return found !== undefined && !unless.some((pattern) => pattern.test(before))
      })
    })
  return {
    noQuestions: isStop || says(NO_QUESTIONS, [NOT, HAVE]),
    writingOnly: says(WRITING_ONLY, [NOT])
  }
}

function isBareStop(visible: string): boolean {
  const lines = visible
    .split('\n')
    .map((line) => foldText(line.trim()))
    .filter((line) => line !== '' && !GREETING.test(line))
  return BARE_STOP.test(lines[0] ?? '')
}
