import { foldText } from './fold-text.ts'

/** Short forms that German families use for first names that do not simply begin with them. */
const NICKNAMES: Record<string, readonly string[]> = {
  maxi: ['maximilian', 'maximiliane'],
  mäxchen: ['maximilian'],
  lexi: ['alexander', 'alexandra', 'alexa'],
  sascha: ['alexander'],
  sandra: ['alexandra'],
  hannes: ['johannes'],
  jo: ['johannes', 'johanna', 'jonathan', 'josef'],
  hanna: ['johanna'],
  hannah: ['johanna'],
  joni: ['jonathan', 'jonas'],
  jonny: ['jonathan', 'jonas'],
  yoni: ['jonathan'],
  nils: ['niklas'],
  klaus: ['nikolaus'],
  nick: ['niklas', 'nikolas', 'nicolas', 'dominik'],
  niki: ['niklas', 'nikolas', 'nicolas', 'dominik'],
  basti: ['sebastian'],
  bastian: ['sebastian'],
  flo: ['florian', 'florentine'],
  lisa: ['elisabeth', 'elisa'],
  lisi: ['elisabeth'],
  betti: ['elisabeth', 'bettina'],
  sissi: ['elisabeth'],
  ella: ['gabriella', 'isabella', 'eleonora', 'elena'],
  bella: ['isabella', 'arabella'],
  lotte: ['charlotte', 'lieselotte'],
  lotti: ['charlotte', 'lieselotte'],
  charly: ['charlotte', 'karl', 'carl'],
  kathi: ['katharina', 'kathrin', 'katrin'],
  trina: ['katharina'],
  tina: ['christina', 'martina', 'bettina', 'valentina'],
  toni: ['anton', 'antonia', 'antonio'],
  steffi: ['stefanie', 'stephanie'],
  fritz: ['friedrich'],
  fredi: ['frederik', 'alfred', 'frederike'],
  freddy: ['frederik', 'alfred', 'frederic'],
  rike: ['friederike', 'ulrike', 'frederike', 'henrike'],
  gabi: ['gabriele', 'gabriel', 'gabriella'],
  vroni: ['veronika'],
  resi: ['theresa', 'theresia'],
  tessa: ['theresa'],
  lena: ['helena', 'magdalena', 'milena'],
  leni: ['lena', 'helena', 'magdalena', 'leonie'],
  nele: ['cornelia', 'helene'],
  lilli: ['liliana', 'lilian', 'elisabeth'],
  mali: ['amalia', 'amelie'],
  milli: ['emilia', 'emily', 'amelie'],
  emmi: ['emilia', 'emma', 'emily'],
  pauli: ['paul', 'paula', 'pauline'],
  mats: ['matthias', 'mathias'],
  hias: ['matthias', 'mathias'],
  theo: ['theodor', 'matthäus'],
  micha: ['michael'],
  michi: ['michael', 'michaela'],
  wolfi: ['wolfgang'],
  andi: ['andreas', 'andrea'],
  berti: ['albert', 'robert', 'hubert'],
  robby: ['robert'],
  willi: ['wilhelm'],
  bene: ['benedikt'],
  benni: ['benjamin', 'benedikt', 'ben'],
  vinni: ['vincent'],
  vincy: ['vincent'],
  fips: ['philipp'],
  lipp: ['philipp'],
  vicky: ['viktoria', 'victoria'],
  tori: ['viktoria', 'victoria'],
  jana: ['marijana', 'johanna'],
  sofie: ['sophie'],
  sofia: ['sofiia', 'sophia'],
  sofija: ['sofiia', 'sofia', 'sophia'],
  sophia: ['sofiia', 'sofia'],
  danilo: ['danylo'],
  victoria: ['viktoria'],
  viktoria: ['victoria'],
  filip: ['philipp', 'philip'],
  philip: ['philipp', 'filip'],
  sophie: ['sofie', 'sophia', 'sofia']
}

const folded = new Map(
  Object.entries(NICKNAMES).map(([short, names]) => [foldText(short), names.map(foldText)])
)

/** Everyday words that are also the beginning of a first name ("man" of Manuel, "the" of Theo). */
const NOT_NAMES = new Set(
  `man mal mit mich mir ton war was wie wir wer hat das dass dann den dem der die ein eine ist bei bin bis auf aus alle
  als also am an ans los von vom vor zum zur her hin sie sein seine noch nach nie nun nur oft ob per pro rot rad tag tel
  dir doch dort dran drei du er es ende erst etwa fast fur ganz gar gut hallo ich ihr im immer in ja je jetzt kam kann
  kein klar lag lang leid link los mai mein oder ort satz schon seit selten so tut uns viel vier weg weil wo zu zwei
  the and for her can may any all are but had has she his him our out not let see say car day dad mum mom end ask am
  bild teil konto kamera karte platz liebe lieber liebes grusse gruss dank danke marke mark linie
  magen mag sand alt alter tat tee tor ros rose natur nat`.split(/\s+/)
)

/** First names (folded) that a listed nickname stands for. */
export const namesBehind = (word: string): readonly string[] => folded.get(word) ?? []

/** Endings that make a pet form of a name: Mia+chen, Tim+mi. */
const PET_ENDING = /^(.{3,}?)(?:chen|lein|le|li|i|y|ie)$/

/**
 * Whether `word` can be a short or pet form of `firstName` (both folded): a listed nickname, the beginning of
 * the name ("Max", "Leo", at least three letters), or a beginning with a pet ending ("Finni").
 */
export const isShortFormOf = (word: string, firstName: string): boolean => {
  if (word.length < 2 || word === firstName || NOT_NAMES.has(word)) return false
  if (folded.get(word)?.includes(firstName)) return true
  if (word.length >= 3 && firstName.length > word.length && firstName.startsWith(word)) return true
  const stem = word.match(PET_ENDING)?.[1]
  return stem !== undefined && (firstName.startsWith(stem) || stem === `${firstName}${firstName.at(-1)}`)
}
