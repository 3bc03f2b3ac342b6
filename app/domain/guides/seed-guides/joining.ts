import { OPEN_PLATFORM } from './blocks.ts'
import { forAll, forPlatforms } from './compose.ts'

/** P-01 to P-06: links, codes, rooms. */
export const joiningGuides = [
  forAll({
    code: 'P-01',
    title: 'Die Meeting-ID ist ungültig',
    steps: [
      ...OPEN_PLATFORM,
      'Öffnen Sie dort den Link zum Raum neu.',
      'Nehmen Sie keinen Link aus alten Mails oder Chats.',
      'Vergleichen Sie den Namen der Lehrkraft mit dem Stundenplan.'
    ],
    note: 'Code 3001: Meeting gibt es nicht. Melden mehrere aus einer Gruppe das gleiche, stimmt die Raumliste nicht: Lehrkraft informieren.'
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-01',
    title: 'Die Meeting-ID am Computer eingeben',
    steps: [
      ...OPEN_PLATFORM,
      'Suchen Sie dort den Raum der Lehrkraft.',
      'Öffnen Sie Zoom.',
      'Klicken Sie auf „Beitreten“.',
      'Tippen Sie die Nummer ohne Leerzeichen ein.'
    ]
  }),
  ...forPlatforms(['ios', 'android'], {
    code: 'P-01',
    title: 'Die Meeting-ID am Handy oder Tablet eingeben',
    steps: [
      ...OPEN_PLATFORM,
      'Suchen Sie dort den Raum der Lehrkraft.',
      'Öffnen Sie Zoom.',
      'Tippen Sie auf „Meeting beitreten“.',
      'Tippen Sie die Nummer ohne Leerzeichen ein.'
    ]
  }),
  forAll({
    code: 'P-02',
    title: 'Der Kenncode ist falsch',
    steps: [
      ...OPEN_PLATFORM,
      'Tippen Sie dort auf den Link. Der Kenncode steckt im Link.',
      'Verlangt Zoom trotzdem einen Kenncode? Er steht auf der Lernplattform neben dem Raum.',
      'Achten Sie auf große und kleine Buchstaben.',
      'Tippen Sie keine Leerzeichen ein.'
    ],
    note: 'Code 3004. Den Kenncode nie per Mail oder am Telefon weitergeben. Wurde er heute geändert?'
  }),
  forAll({
    code: 'P-03',
    title: 'Den Link zur Videostunde finden',
    steps: [
      ...OPEN_PLATFORM,
      'Öffnen Sie „Räume der Lehrkräfte“.',
      'Tippen Sie auf den Raum der Lehrkraft.',
      'Speichern Sie die Seite als Lesezeichen.'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-03',
    title: 'Den Link am Computer finden und merken',
    steps: [
      ...OPEN_PLATFORM,
      'Öffnen Sie „Räume der Lehrkräfte“.',
      'Drücken Sie Strg und D, am Mac Befehl und D.',
      'Speichern Sie das Lesezeichen.',
      'Klicken Sie auf den Raum der Lehrkraft.'
    ]
  }),
  ...forPlatforms(['ios'], {
    code: 'P-03',
    title: 'Den Link am iPad oder iPhone finden und merken',
    steps: [
      ...OPEN_PLATFORM,
      'Öffnen Sie „Räume der Lehrkräfte“.',
      'Tippen Sie auf „Teilen“.',
      'Wählen Sie „Zum Home-Bildschirm“.',
      'Tippen Sie auf den Raum der Lehrkraft.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-03',
    title: 'Den Link am Android-Gerät finden und merken',
    steps: [
      ...OPEN_PLATFORM,
      'Öffnen Sie „Räume der Lehrkräfte“.',
      'Öffnen Sie das Menü des Browsers.',
      'Wählen Sie „Zum Startbildschirm“.',
      'Tippen Sie auf den Raum der Lehrkraft.'
    ]
  }),
  forAll({
    code: 'P-04',
    title: 'Ihr Kind ist allein im Raum',
    steps: [
      'Sehen Sie auf den Stundenplan: Welche Lehrkraft hat jetzt Unterricht?',
      'Prüfen Sie die Uhrzeit am Gerät.',
      'Verlassen Sie den Raum.',
      ...OPEN_PLATFORM,
      'Öffnen Sie den Raum der richtigen Lehrkraft.'
    ],
    note: 'Häufig in Klasse 5 beim Wechsel von Raum zu Raum. Stundenplan in Lotse zeigen.'
  }),
  forAll({
    code: 'P-05',
    title: 'Ihr Kind hängt im Warteraum',
    steps: [
      'Verlassen Sie den Warteraum.',
      'Öffnen Sie den Link zur Videostunde neu.',
      'Tippen Sie als Namen Vorname und Klasse ein.',
      'Treten Sie bei.',
      'Warten Sie kurz. Die Lehrkraft muss Ihr Kind einlassen.'
    ],
    note: 'Lehrkraft erinnern, in die Warteliste zu sehen. Unbekannte Namen werden oft aus Vorsicht nicht eingelassen.'
  }),
  forAll({
    code: 'P-06',
    title: 'Die Lehrkraft ist noch nicht da',
    steps: [
      'Der Raum öffnet erst, wenn die Lehrkraft da ist.',
      'Warten Sie bitte fünf Minuten.',
      'Noch niemand da? Sehen Sie auf der Lernplattform nach: {{plattform_url}}.',
      'Vielleicht ist die Stunde verlegt oder in einem anderen Raum.'
    ],
    note: 'Code 3008. Zählt nicht gegen das Kind.'
  })
]
