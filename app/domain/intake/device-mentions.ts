import type { ChildPlatform } from '../words.ts'
import { DEVICE_WORDS } from './device-words.ts'
import { asWritten, clausesOf, foldText, sentencesOf } from './fold-text.ts'

/** A device named in the writer's own words, and how likely it is the one the child uses for lessons. */
export type DeviceMention = {
  platform: ChildPlatform
  /** The words as written. */
  quote: string
  /** 5: used for lessons in so many words, 4: said of the child, 3: named, 2: used so far, 1: said of somebody else, 0: broken, wished for or not it. */
  weight: 0 | 1 | 2 | 3 | 4 | 5
}

const isWord = (inner: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${inner})(?![\\p{L}\\p{N}])`, 'gu')

const DEVICES = DEVICE_WORDS.map(({ platform, pattern }) => ({ platform, word: isWord(pattern.source) }))

/** Not the device: broken, sold or gone. */
const NOT_IT =
  /kaputt|defekt|in (?:der )?reparatur|verkauft|gestohlen|verloren|nicht mehr da|broken|(?<!\p{L})stolen(?!\p{L})/u

/** Used until now; another device may have taken its place. */
const SO_FAR = /(?<!\p{L})(?:fruher|bisher|vorher|damals|until now|used to)(?!\p{L})/u

/** Asked for or thought about: "Können wir ein iPad leihen?", "Geht es auch mit einem iPad?" */
const WISHED_FOR =
  /(?<!\p{L})(?:leihen|ausleihen|kaufen|anschaffen|besorgen|borrow|buy)(?!\p{L})|(?:geht|ginge|funktioniert) (?:es|das|zoom) (?:auch )?(?:mit|auf|am|uber) .*\?|(?<!\p{L})(?:geeignet|tauglich) .{0,40}\?|(?<!\p{L})(?:geeignet|tauglich)\?|would .* work/u

/** Denied: "kein iPad", "nicht am iPad". */
const DENIED_BEFORE =
  /(?:(?<!\p{L})(?:kein(?:e|en|em)?|(?:an)?statt (?:am|auf|mit|des|dem|der|vom|eines|einem|einer)(?: dem)?|anstelle (?:des|eines|von)|no|not (?:an?|the)|instead of (?:the|an?|his|her))|(?:^|(?<!\p{L})(?:ist|sind|war|sitzt|benutzt|nutzt|verwendet|hat|arbeitet|sondern) )nicht (?:am|auf (?:dem|einem)|mit (?:dem|einem)|das|der)) (?:\S+ )?$/u

/** Only tried as well, to see whether it is the device. */
const ALSO_TRIED = /(?<!\p{L})auch .*(?:probiert|versucht|getestet)|also tried/u

const WORKS_THERE =
  /(?<!\p{L})(?:geht|klappt|funktioniert|lauft)(?: (?:es|alles|das|zoom|da|dort|aber|sofort|gut|problemlos|einwandfrei))*$|(?<!\p{L})kommt (?:er|sie|es|man) (?:gut |problemlos |sofort )?rein$|works(?: (?:fine|there|well))+$/u

/** The writer's own device, or that of another grown-up: what stands right before it ... */
const OWN_BEFORE =
  /(?<!\p{L})(?:(?:mein|meine|meinem|meinen|meines|my) (?:[\p{L}\p{N}-]+ ){0,2}|(?:ich (?:habe?|besitze|selbst habe)|i have) (?:selbst |nur )?(?:ein|einen|an?|the) )$/u
const GROWN_UP =
  '(?:mama|papa|vater|mutter|oma|opa|mann|frau|kollege|kollegin|kollegen|mum|mom|dad|husband|wife)'
const GROWN_UP_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${GROWN_UP}|bruder|schwester|brother|sister)s? (?:hat |nutzt |benutzt )?(?:ein |das |sein |ihr )?$`,
  'u'
)
/** ... or behind it, or what the clause says. */
const OWN_BEHIND = new RegExp(
  `^\\S* (?:von (?:mir|(?:meine[rm] )?${GROWN_UP})|eines kollegen|einer kollegin)`,
  'u'
)
const WRITTEN_ON = /(?<!\p{L})(?:schreibe|tippe|gesendet|am telefon)(?!\p{L})/u

/** Said of the child. */
const OF_CHILD =
  /(?<!\p{L})(?:er|sie|he|she|sein|seine|seinem|seinen|ihr|ihre|ihrem|ihren|his|her|kind|kinder|tochter|sohn|enkel|enkelin|son|daughter|child|oglum|kizim) ?|leih|schul/u

/** Uses it for lessons, whoever owns it: "he joins from my MacBook". */
const USES =
  /benutz\p{L}*|nutz\p{L}*|sitzt (?:am|an|vor|mit)|arbeitet (?:am|an|mit)|teilen sich|teilt sich|verwende\p{L}*|(?<!\p{L})nimmt(?!\p{L})|schaut|lernt (?:am|an|mit)|joins?|uses?|using|kullaniyor|uber (?:das|den|ein|einen|sein|ihr)|lauft|(?:kommt|hort|sieht|fliegt) (?:er|sie)(?!\p{L})/u

/** "Für Zoom nimmt er den Windows-PC": plainer than a device that is only said to be the child's. */
const FOR_LESSONS =
  /(?<!\p{L})(?:fur|zu|in|bei) (?:zoom|den unterricht|die stunden?|die videokonferenz(?:en)?|die konferenz(?:en)?|den konferenzen)(?!\p{L})|for (?:zoom|lessons|class(?:es)?)(?!\p{L})/u

/** A television or a console is a device for lessons only where the sentence says so; else it stands in the room. */
const LIVING_ROOM = /^(?:fernseher|smart-?tv|playstation|ps ?[45]|xbox)/u
const OF_LESSONS =
  /zoom|konferenz|teilnehm|teilgenommen|verbunden|angeschlossen|beitreten|meeting|(?<!\p{L})app(?!\p{L})/u

const FIRST_PERSON = /(?<!\p{L})(?:ich|i|wir) /u

/** A text without any full stop is read in pieces, else the weighing of one word would look at all of it. */
const inPieces = (sentence: string): string[] => sentence.match(/.{1,600}(?:\s|$)|.{1,600}/gu) ?? []

/** A text full of devices says no more than its first ones. */
const MOST_MENTIONS = 100

/**
 * Devices in the writer's own words, subject included.
 *
 * @param isStudent the child writes: "mein iPad" is then the child's
 * @param names folded first names of the children the mail is about
 */
export const deviceMentions = (
  text: string,
  isStudent: boolean,
  names: readonly string[]
): DeviceMention[] => {
  let left = MOST_MENTIONS
  return sentencesOf(text)
    .flatMap(inPieces)
    .flatMap((sentence) =>
      clausesOf(withoutBrackets(sentence)).flatMap((clause) => {
        const folded = foldText(clause)
        const taken: [number, number][] = []
        return DEVICES.flatMap(({ platform, word }) =>
          [...folded.matchAll(word)].flatMap((match) => {
            const from = match.index
            const to = from + match[0].length
            if (left === 0 || taken.some(([start, end]) => from < end && to > start)) return []
            left -= 1
            taken.push([from, to])
            const weight = weigh({ clause: folded, sentence: foldText(sentence), at: from }, isStudent, names)
            return [{ platform, quote: asWritten(clause, match[0]), weight }]
          })
        )
      })
    )
}

/** "Auf meinem Handy (iPhone) geht es": what stands in brackets belongs to the words around. */
const withoutBrackets = (sentence: string): string =>
  sentence.replace(/\s\(([^()]{1,30})\)/g, (whole, inner: string) =>
    /^[^\s,;]+(?:\s[^\s,;]+){0,2}$/.test(inner) ? ` ${inner}` : whole
  )

type Place = { clause: string; sentence: string; at: number }

const weigh = (
  { clause, sentence, at }: Place,
  isStudent: boolean,
  names: readonly string[]
): DeviceMention['weight'] => {
  const before = clause.slice(0, at)
  const behind = clause.slice(at)
  const isOfChild = OF_CHILD.test(clause) || names.some((name) => clause.includes(name))
  if (NOT_IT.test(clause) || DENIED_BEFORE.test(before) || WISHED_FOR.test(sentence)) return 0
  if (ALSO_TRIED.test(clause) || WORKS_THERE.test(clause) || WRITTEN_ON.test(clause)) return 1
  if (SO_FAR.test(clause)) return 2
  if (LIVING_ROOM.test(behind) && !OF_LESSONS.test(sentence)) return 1
  if (USES.test(clause) && FOR_LESSONS.test(clause) && (isStudent || !FIRST_PERSON.test(clause))) return 5
  if (USES.test(clause) && (OF_CHILD.test(sentence) || !FIRST_PERSON.test(clause) || isStudent)) return 4
  const isSomebodyElses = OWN_BEFORE.test(before) || GROWN_UP_BEFORE.test(before) || OWN_BEHIND.test(behind)
  if (isSomebodyElses && !isStudent) return isQuotedName(clause, at) ? 3 : 1
  return isOfChild ? 4 : 3
}

/** „iPad von Mama“ in quotation marks is the name a child was seen under. */
const isQuotedName = (clause: string, at: number): boolean => /[„“”"»«]$/.test(clause.slice(0, at).trimEnd())
