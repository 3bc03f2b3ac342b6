import { describe, expect, it } from 'vitest'
import { suggestProblem } from '#app/domain/intake/suggest-problem.ts'

/** Everyday sentences of families, by type: the words no list of terms has. */
const SENTENCES: Record<string, string[]> = {
  'P-01': [
    'Die Meeting-ID ist ungültig',
    'es kommt immer "Diese Meeting-ID ist nicht gültig"',
    'Die Nummer für Mathe stimmt nicht, Zoom findet kein Meeting',
    'Meeting ID wird nicht erkannt'
  ],
  'P-02': [
    'Der Kenncode stimmt nicht',
    'Zoom sagt der Kenncode sei falsch',
    'Kenncode wird nicht akzeptiert',
    'Passwort fürs Meeting wird abgelehnt'
  ],
  'P-03': [
    'Sie findet den Link nicht',
    'Wir haben keinen Link bekommen',
    'Wo steht der Link für die Mathestunde?',
    'Uns fehlt der Link zur Videokonferenz'
  ],
  'P-04': [
    'Er war allein im Raum',
    'Da war niemand drin',
    'Sie ist im falschen Raum gelandet',
    'Sie war im falschen Meeting, lauter fremde Kinder'
  ],
  'P-05': [
    'Sie hängt im Warteraum fest',
    'Er wird nicht reingelassen',
    'Die Lehrerin lässt ihn nicht rein',
    'wartet seit 10 Minuten dass er eingelassen wird'
  ],
  'P-06': [
    'Es steht "Bitte warten, bis der Host dieses Meeting startet"',
    'Der Lehrer ist nicht gekommen',
    'Das Meeting hat noch nicht begonnen steht da',
    'Die Lehrerin war nicht da'
  ],
  'P-07': [
    'Die App lässt sich nicht installieren',
    'Zoom öffnet sich nicht',
    'Die App stürzt sofort ab',
    'Zoom startet nicht'
  ],
  'P-08': [
    'Zoom will ein Update',
    'Es steht da: bitte aktualisieren Sie',
    'Die Version ist veraltet',
    'Wir brauchen angeblich die neueste Version'
  ],
  'P-09': [
    'Zoom will, dass wir uns anmelden',
    'Sie soll sich registrieren',
    'Muss man einen Account haben?',
    'Braucht mein Kind ein Zoom-Konto?'
  ],
  'P-10': [
    'Zoom fragt nach dem Geburtsdatum',
    'Da steht, er ist nicht alt genug',
    'Sie ist unter 16 und darf nicht',
    'Er muss sein Geburtsjahr angeben'
  ],
  'P-11': [
    'Man hört sie nicht',
    'Die Lehrerin kann ihn nicht hören',
    'Keiner versteht sie, das Mikro ist wohl stumm',
    'Er wird nicht gehört'
  ],
  'P-12': [
    'Zoom darf nicht auf das Mikrofon zugreifen',
    'Kein Zugriff auf Mikrofon',
    'Das Mikrofon ist nicht freigegeben',
    'Mikrofonberechtigung fehlt'
  ],
  'P-13': ['Er hört niemanden', 'Der Ton geht nicht', 'Wir haben keinen Ton', 'Ton weg'],
  'P-14': [
    'Die Kopfhörer funktionieren nicht',
    'Der Ton kommt aus dem falschen Lautsprecher',
    'Das Headset wird nicht erkannt',
    'Mit den Bluetooth-Kopfhörern kein Ton'
  ],
  'P-15': ['Es gibt ein Echo', 'Es pfeift ganz laut', 'Alle hören sich doppelt', 'Es hallt so stark'],
  'P-16': [
    'Der Ton ist abgehackt',
    'Die Lehrerin klingt wie ein Roboter',
    'Der Ton setzt immer wieder aus',
    'Der Ton stockt'
  ],
  'P-17': [
    'Die Kamera geht nicht',
    'Man sieht sie nicht',
    'Kamera funktioniert nicht',
    'Zoom hat keinen Zugriff auf die Kamera'
  ],
  'P-18': [
    'Das Bild ist schwarz',
    'Die Kamera wird von einem anderen Programm verwendet',
    'man sieht nur ein schwarzes Feld',
    'Bild bleibt dunkel'
  ],
  'P-19': [
    'Unser PC hat keine Webcam',
    'Der Computer hat weder Kamera noch Mikrofon',
    'Wir haben keine Kamera am Rechner',
    'am Stand-PC gibt es kein Mikrofon'
  ],
  'P-20': [
    'Der Laptop ist zu langsam',
    'Das Tablet ist zu alt für Zoom',
    'Das Gerät wird nicht mehr unterstützt',
    'Der Rechner hängt sich ständig auf'
  ],
  'P-21': [
    'nach 40 Minuten war Schluss',
    'Das Meeting bricht nach 40 min ab',
    'Zoom beendet sich nach genau 40 Minuten'
  ],
  'P-22': [
    'Er fliegt immer raus',
    'Die Verbindung bricht ständig ab',
    'Sie wird dauernd rausgeworfen',
    'Verbindungsabbrüche'
  ],
  'P-23': [
    'Das WLAN ist zu schwach',
    'Schlechter Empfang im Kinderzimmer',
    'WLAN bricht weg',
    'Das Bild friert ein, das WLAN ist schlecht'
  ],
  'P-24': [
    'Unser Internet ist zu langsam',
    'Unser Datenvolumen ist aufgebraucht',
    'Wir haben nur DSL 2000',
    'Die Leitung reicht nicht für drei Kinder'
  ],
  'P-25': [
    'Die Firewall blockiert Zoom',
    'keine Verbindung, Fehler 5003',
    'Auf dem Firmenlaptop geht es nicht, VPN',
    'Kaspersky blockiert'
  ],
  'P-26': [
    'Er kann den Bildschirm nicht teilen',
    'Bildschirmfreigabe geht nicht',
    'Wie kann sie ihre Präsentation zeigen?',
    'Sie kann ihre PowerPoint nicht zeigen'
  ],
  'P-27': [
    'Er sieht nur die Lehrerin',
    'Sie sieht immer nur eine Person',
    'Wo ist die Galerieansicht?',
    'Er findet die Knöpfe nicht'
  ],
  'P-28': [
    'Wie kann sie die Hand heben?',
    'Der Chat geht nicht',
    'Sie kann nichts in den Chat schreiben',
    'Er kann sich nicht melden im Zoom'
  ],
  'P-29': [
    'Es steht der falsche Name da',
    'Wie ändert man den Namen?',
    'Bei ihr steht "iPad von Mama"',
    'Er heißt dort wie ich'
  ],
  'P-30': [
    'Der Akku ist immer leer',
    'Der Akku hält nicht',
    'Das Tablet geht mitten in der Stunde aus',
    'Der Bildschirm geht immer aus'
  ],
  'P-31': [
    'Die Bildschirmzeit sperrt Zoom',
    'Family Link blockiert die App',
    'Kindersicherung',
    'Das Zeitlimit am Tablet ist erreicht'
  ],
  'P-32': [
    'Beide Kinder haben gleichzeitig Unterricht aber wir haben nur ein Tablet',
    'Die Geschwister müssen sich einen Laptop teilen',
    'Wir haben drei Kinder und nur einen Computer',
    'Der Bruder braucht das Gerät zur gleichen Zeit'
  ],
  'P-33': [
    'Wir haben keinen Computer',
    'Können wir ein Tablet ausleihen?',
    'Wir bräuchten ein Leihgerät',
    'Unser Laptop ist kaputt gegangen, wir haben nichts anderes'
  ],
  'P-34': [
    'Wir haben kein Internet',
    'Das Internet ist ausgefallen',
    'Seit dem Umzug noch kein Internetanschluss',
    'Router kaputt, kein Internet'
  ],
  'P-35': [
    'Der Leihlaptop startet nicht',
    'Das Schul-iPad ist kaputt',
    'Das ausgeliehene Gerät geht nicht mehr',
    'Leihgerät KGN-L07 defekt'
  ],
  'P-36': [
    'Passwort für die Lernplattform vergessen',
    'Er kommt nicht in Moodle rein',
    'Wir haben keine Zugangsdaten',
    'Das Passwort für IServ geht nicht'
  ],
  'P-37': [
    'Der Browser wird nicht unterstützt',
    'Im Safari geht es nicht',
    'Geht das auch mit Firefox?',
    'Internet Explorer zeigt nur weiße Seite'
  ],
  'P-38': [
    'Die ganze Klasse kommt nicht rein',
    'Bei allen geht Zoom nicht',
    'Ist Zoom gerade gestört?',
    'Zoom down?'
  ],
  'P-39': [
    'Wir kennen uns mit Zoom nicht aus',
    'Können wir das vorher einmal ausprobieren?',
    'Gibt es eine Anleitung?',
    'Können Sie uns beim Einrichten helfen?'
  ],
  'P-40': [
    'Wird die Stunde aufgezeichnet?',
    'Wie ist das mit dem Datenschutz?',
    'Wir möchten nicht, dass unser Kind gefilmt wird',
    'Muss die Kamera an sein?'
  ],
  'P-41': [
    'Da war ein fremder Mann im Raum',
    'Jemand hat im Chat schlimme Bilder gezeigt',
    'Mein Sohn wurde in der Konferenz beleidigt',
    'Ein Unbekannter ist ins Meeting gekommen'
  ],
  'P-42': [
    'Mein Sohn ist krank',
    'Er hat Fieber und kann heute nicht teilnehmen',
    'Welche Hausaufgaben hat er auf?',
    'Sie weint jeden Tag vor der Konferenz'
  ],
  'P-43': [
    'Sie ist schwerhörig',
    'Er trägt ein Hörgerät',
    'Gibt es Untertitel?',
    'Er sieht schlecht und kann die Schrift nicht lesen'
  ]
}

/** Too little to tell a type from. */
const NOTHING_TOLD = [
  'Zoom geht nicht',
  'Hilfe',
  'Bitte rufen Sie mich an',
  'Es klappt nicht',
  'Wir kommen nicht rein',
  'Er kommt nicht rein',
  'Danke für Ihre Hilfe',
  'Er hat Windows 10 und ist in der 7b',
  'Guten Tag, mein Sohn kann nicht teilnehmen. Was sollen wir tun?',
  'Wir haben ein iPad.',
  'Es funktioniert leider immer noch nicht',
  'Welche Kenntnisse braucht man',
  'Fehlermeldung siehe Foto'
]

describe('the type of trouble in everyday sentences', () => {
  for (const [code, sentences] of Object.entries(SENTENCES))
    it.each(sentences)(`%s → ${code}`, (visible) =>
      expect(suggestProblem({ visible, subjectClean: '' }).code).toBe(code)
    )
  it.each(NOTHING_TOLD)('%s → none', (visible) =>
    expect(suggestProblem({ visible, subjectClean: '' }).code).toBeNull()
  )
})
