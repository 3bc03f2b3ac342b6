import { describe, expect, it } from 'vitest'
import { errorCodesIn } from '#app/domain/intake/error-codes.ts'
import { suggestProblem } from '#app/domain/intake/suggest-problem.ts'

const suggest = (visible: string, subjectClean = '') => suggestProblem({ visible, subjectClean })

describe('which of the 43 types a mail is about', () => {
  it.each([
    ['Die Lehrerin hört ihn nicht, das Mikro ist aber an', 'P-11'],
    ['Zoom hat keinen Zugriff auf das Mikrofon', 'P-12'],
    ['Er sieht alle, hört aber nichts', 'P-13'],
    ['Seit wir die AirPods benutzen, ist der Ton weg', 'P-14'],
    ['Alle hören ein Echo, wenn sie spricht', 'P-15'],
    ['Das Bild ist ganz schwarz', 'P-18'],
    ['Unser PC hat keine Kamera', 'P-19'],
    ['Es kommt: diese Version ist zu alt, bitte Update', 'P-08'],
    ['Zoom verlangt, dass wir ein Konto erstellen', 'P-09'],
    ['Wir sollen das Geburtsdatum eingeben', 'P-10'],
    ['Er fliegt ständig raus', 'P-22'],
    ['Nach genau 40 Minuten ist Schluss', 'P-21'],
    ['Unser WLAN ist zu schwach', 'P-23'],
    ['Wir haben nur noch wenig Datenvolumen', 'P-24'],
    ['Fehlercode 5.003', 'P-25'],
    ['Fehler 3 004 beim Beitreten', 'P-02'],
    ['Wie kann sie den Bildschirm teilen?', 'P-26'],
    ['Er findet das Symbol zum Hand heben nicht', 'P-28'],
    ['Der Akku ist nach 20 Minuten leer', 'P-30'],
    ['Meine zwei Kinder teilen sich einen Laptop', 'P-32'],
    ['Wir haben zu Hause kein Internet', 'P-34'],
    ['Passwort vergessen für Moodle', 'P-36'],
    ['Im Internet Explorer geht es nicht', 'P-37'],
    ['Wir geben keine Einwilligung', 'P-40'],
    ['Da war ein fremder Mann im Raum und hat die Kinder beleidigt', 'P-41'],
    ['Lena ist krank und kann heute nicht teilnehmen', 'P-42'],
    ['Mein Sohn ist schwerhörig und braucht Untertitel', 'P-43'],
    ['Nobody can hear her', 'P-11'],
    ['She is still in the waiting room', 'P-05'],
    ['Нет звука', 'P-13'],
    ['Nie ma dźwięku', 'P-13'],
    ['لا يوجد صوت', 'P-13']
  ])('%s → %s', (text, code) => {
    const suggestion = suggest(text)
    expect(suggestion.code).toBe(code)
    expect(suggestion.reason).toMatch(/^Im Text: „.+“/)
  })

  it.each(['Zoom geht nicht', 'Bitte um Rückruf', '', 'Guten Tag, ich habe eine Frage.'])(
    'tells none from „%s“',
    (text) => {
      expect(suggest(text).code).toBeNull()
    }
  )

  it('does not count what works again', () => {
    const suggestion = suggest('Das Update ging jetzt doch, aber die Kamera geht nicht.', 'Update geht nicht')
    expect(suggestion.code).toBe('P-17')
  })

  it('does not count what is not the cause', () => {
    expect(suggest('Am WLAN liegt es nicht. Der Ton ist abgehackt.').code).toBe('P-16')
    expect(suggest('Es liegt nicht am WLAN, der Ton ist abgehackt.').code).toBe('P-16')
  })

  it('tells no type from an answer that says it went well', () => {
    const yes = { answer: 'yes', number: null, reason: '' } as const
    expect(
      suggestProblem({ visible: 'Ja, kein Ton-Problem mehr, Mikrofon geht', subjectClean: '' }, yes).code
    ).toBeNull()
  })
})

describe('error codes', () => {
  it.each([
    ['Fehlercode 3.001', ['P-01']],
    ['Error code: 104 101', ['P-25']],
    ['(3008)', ['P-06']],
    ['Rufen Sie an: 0171 3001 99', []],
    ['Meeting-ID 812 3001 3196', []],
    ['Wir zahlten 3004 €', []],
    ['am 12.3001', []]
  ])('%s', (text, codes) => {
    expect(errorCodesIn(text).map(({ code }) => code)).toEqual(codes)
  })
})
