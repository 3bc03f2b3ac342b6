import { describe, expect, it } from 'vitest'
import { readIntake } from '#app/domain/intake/read-intake.ts'
import { suggestProblem } from '#app/domain/intake/suggest-problem.ts'
import { aMail } from '#tests/support/intake-school.ts'
import { sharedKnowledge, studentNumber } from '#tests/support/shared-mails.ts'

const school = sharedKnowledge()

/** Ordinary mails that hold a word of some type without meaning it, and what they are about; null: no type. */
const HARMLESS: [words: string, code: string | null][] = [
  ['Mia ist 10 Jahre alt und kommt mit Zoom gut zurecht. Wann beginnt die Stunde?', null],
  ['Henry fragt immer wieder, wo er den Chat findet.', 'P-28'],
  ['Wir wohnen auf dem Dorf. Lotta findet den Link nicht.', 'P-03'],
  ['Unsere Box im Wohnzimmer ist neu. Greta hört in Zoom nichts.', 'P-13'],
  ['Luisa hat keine Lust mehr, weil sie jedes Mal aus der Konferenz fliegt.', 'P-22'],
  ['Danke nochmal für den netten Elternabend! Bei Oskar läuft alles prima.', null],
  ['Wir sind bis 18 Uhr beim Arzt, bitte danach anrufen. Greta hat kein Bild.', 'P-17'],
  ['Emil war letzte Woche krank. Jetzt hört er in Zoom nichts.', 'P-13'],
  ['Greta weint, weil sie schon wieder niemand hört.', 'P-11'],
  ['Es kommt immer: unbekannter Fehler.', null],
  ['Ein unbekannter Fehler beim Meeting, Zoom öffnet sich nicht.', 'P-07'],
  ['Wir ärgern uns sehr: Der Ton ist dauernd weg.', 'P-13'],
  ['Auf Gretas Laptop ist ein fremder Name eingetragen.', 'P-29'],
  ['Fremde Kinder waren heute im Raum, Greta war offenbar im falschen.', 'P-04'],
  ['Wer nicht zur Klasse gehört, wird doch nicht eingelassen, oder? Sie sitzt im Warteraum.', 'P-05'],
  ['Wer nicht zur Klasse gehört, kam trotzdem rein und hat Schimpfwörter gerufen.', 'P-41'],
  ['Bitte rufen Sie mich zurück, ich bin ab 16 Uhr am Handy zu erreichen.', null],
  ['Mein Mann hat heute Geburtstag, wir können erst morgen telefonieren.', null],
  ['Wir laden Sie herzlich zum Klassenfest ein.', null],
  ['Auf welches Konto soll ich das Geld für den Ausflug überweisen?', null],
  ['Wo finde ich die Ferientermine?', null],
  ['Die Stunde dauert 40 Minuten. Matilda hört die ganze Zeit nichts.', 'P-13'],
  ['Clara findet nach dem Update den Knopf zum Melden nicht.', 'P-27'],
  ['Auf dem iPad von Nils geht Zoom nicht. Es kommt nur ein weißer Bildschirm.', null],
  ['Gretas Laptop hat gar keine Kamera eingebaut.', 'P-19'],
  ['Blind kann ich das nicht sagen, aber ich glaube, es ist das WLAN.', 'P-23'],
  ['Die Anleitung war super, danke! Jetzt fehlt nur der Ton.', 'P-13'],
  ['Greta schaut in den Browser und sieht nur eine weiße Seite.', null],
  ['Greta wird immer nach wenigen Minuten aus dem Raum geworfen.', 'P-22'],
  ['Die Kamera muss an sein. Wir widersprechen dem.', 'P-40']
]

describe('words that mean no harm', () => {
  it.each(HARMLESS)('%s → %s', (visible, code) =>
    expect(suggestProblem({ visible, subjectClean: '' }).code).toBe(code)
  )

  it('quotes the word itself and not a longer one that begins alike', () => {
    const { reason } = suggestProblem({ visible: 'Kontonummer? Zoom will ein Konto.', subjectClean: '' })
    expect(reason).not.toContain('Kontonummer')
  })
})

const read = (address: string, visible: string, name: string | null = null) => {
  const email = aMail({ address, visible })
  return readIntake(email.from ? { ...email, from: { ...email.from, name } } : email, school)
}

type Row = [from: string, words: string, chosen: number[], ambiguous: number[]]

/** Children who are named for another reason than that the mail is about them. */
const NAMED: Row[] = [
  ['ute.meissner@t-online.example', 'Bei Frieda ist der Anzeigename falsch, da steht Anton.', [141], []],
  ['ute.meissner@t-online.example', 'Frieda wird in Zoom immer als „Anton“ angezeigt.', [141], []],
  ['ute.meissner@t-online.example', 'Frieda bleibt im Warteraum, weil dort Antons Name steht.', [141], []],
  ['ute.meissner@t-online.example', 'Als Anton beitrat, war niemand da.', [140], []],
  ['ute.meissner@t-online.example', 'Frieda und Anton steht der falsche Name da.', [140, 141], []],
  [
    'anke.lehmann@me.example',
    'Ida kommt nicht rein. Paul hatte das Problem auch, jetzt geht es bei ihm.',
    [108],
    []
  ],
  ['anke.lehmann@me.example', 'Paul hilft Ida immer, aber heute nicht mehr: Ida hört nichts.', [108], []],
  ['oma@post.example', 'Mein Enkel Jonny aus der 5c kommt nicht in den Zoom.', [], [123]],
  ['gerd.oppermann@kgn-schule.example', 'Jonny aus der 5c hatte keinen Ton.', [123], []],
  ['oma@post.example', 'Mein Enkel Jonathan aus der 5c kommt nicht in den Zoom.', [123], []],
  ['hatice.demir@gmx.example', 'Herr Richter aus der 9a lässt Elif nicht in den Raum.', [136], []],
  ['simone.albrecht@kgn-schule.example', 'Eine Schülerin aus der 7a (Sofia?) kam nicht rein.', [], [109]]
]

const numbersOf = (ids: number[]) => ids.map((id) => studentNumber(`S-${id}`))

describe('children who are only mentioned', () => {
  it.each(NAMED)('%s: %s', (from, words, chosen, ambiguous) => {
    const { students } = read(from, words)
    expect(students.chosen.map(({ student }) => student.id)).toEqual(numbersOf(chosen))
    expect(students.ambiguous.map(({ student }) => student.id)).toEqual(numbersOf(ambiguous))
  })

  it('does not take the sender’s last name for a child when another one is called', () => {
    const { students } = read(
      'helga@post.example',
      'Mein Enkel Jonny aus der 5c hat keinen Ton.',
      'Helga Thoma'
    )
    expect(students.chosen).toEqual([])
  })
})

describe('devices that stand about', () => {
  it.each([
    ['Am Fernseher läuft Werbung, Marie hört dann nichts vom Unterricht.', 'unknown'],
    ['Marie ist mit dem Fernseher in der Konferenz.', 'other'],
    ['Marie hat ein Samsung, aber für Zoom nimmt sie den Windows-PC vom Opa.', 'windows'],
    ['Ist ein Chromebook für Zoom geeignet?', 'unknown']
  ])('%s → %s', (words, platform) =>
    expect(read('bernd.lorenz@freenet.example', words).platform.platform).toBe(platform)
  )
})
