type Texts = Readonly<Record<string, Partial<Record<'de' | 'en', readonly string[]>>>>

/** Where a child does something else than a parent: title first, then the steps. */
export const STUDENT_TEXTS: Texts = {
  'P-15': {
    de: [
      'Es gibt ein Echo',
      'Setz Kopfhörer auf.',
      'Nur ein Gerät im Zimmer hat Ton an.',
      'Stelle den Lautsprecher leiser.',
      'Schalte dich stumm, wenn du nicht sprichst.'
    ]
  },
  'P-19': {
    de: [
      'Dein Gerät hat keine Kamera oder kein Mikrofon',
      'Du kannst auch ohne Kamera teilnehmen.',
      'Für den Ton genügt ein Headset mit Kabel.',
      'Gibt es zu Hause ein Handy oder Tablet? Frag deine Eltern.',
      'Sonst schreib uns: {{support_mail}}. Vielleicht hilft ein Leihgerät.'
    ],
    en: [
      'No camera or microphone',
      'You can take part without a camera.',
      'A headset with a cable is enough for sound.',
      'Is there a phone or tablet at home? Ask your parents.',
      'Otherwise write to us: {{support_mail}}.'
    ]
  },
  'P-31': {
    de: [
      'Die Kindersicherung erlaubt Zoom nicht',
      'Zeig diese Anleitung deinen Eltern.',
      'Bitte sie, Zoom in der Kindersicherung immer zu erlauben.',
      'Öffne Zoom neu.'
    ],
    en: [
      'Parental controls block Zoom',
      'Show this guide to your parents.',
      'Ask them to always allow Zoom in the parental controls.',
      'Open Zoom again.'
    ]
  },
  'P-32': {
    de: [
      'Zu zweit an einem Gerät',
      'Legt eure Stundenpläne nebeneinander.',
      'Liegen die Stunden zugleich? Fragt nach einem zweiten Gerät. Ein Handy genügt.',
      'Setzt euch in getrennte Zimmer oder nehmt Kopfhörer.',
      'Kein zweites Gerät? Schreibt uns: {{support_mail}}.'
    ],
    en: [
      'You share a device',
      'Look at both timetables.',
      'Same time? Ask for a second device. A phone is enough.',
      'Sit in separate rooms or use headphones.',
      'No second device? Write to us: {{support_mail}}.'
    ]
  },
  'P-33': {
    de: [
      'Du hast kein Gerät',
      'Frag deine Eltern: Geht zur Stunde ein Handy? Das genügt.',
      'Sonst leiht dir {{schule}} ein Gerät.',
      'Schreib uns: {{support_mail}}.',
      'Wir nennen dir einen Termin zum Abholen.'
    ],
    en: [
      'You have no device',
      'Ask your parents: could you use a phone? That is enough.',
      'Otherwise {{schule}} lends you a device.',
      'Write to us: {{support_mail}}.',
      'We tell you when to fetch it.'
    ]
  },
  'P-34': {
    de: [
      'Zu Hause gibt es kein Internet',
      'Frag deine Eltern, ob sie das Internet ihres Handys teilen.',
      'Fragt eine Nachbarin oder einen Nachbarn.',
      'Geht beides nicht? Schreib uns: {{support_mail}}.',
      'Dann finden wir in der Schule einen Platz.'
    ],
    en: [
      'No internet at home',
      "Ask your parents to share their phone's internet.",
      'Ask a neighbour.',
      'Neither works? Write to us: {{support_mail}}.',
      'We will find a place at school.'
    ]
  },
  'P-38': {
    de: [
      'Gerade ist es bei vielen gestört',
      'Das liegt nicht an dir.',
      'Du musst nichts einstellen.',
      'Versuche es zur nächsten Stunde wieder.',
      'Wir schreiben deinen Eltern, wenn es wieder geht.'
    ],
    en: [
      'It is down for many right now',
      'This is not your fault.',
      'You need to change nothing.',
      'Try again at the next lesson.',
      'We write to your parents when it works again.'
    ]
  },
  'P-39': {
    de: [
      'Zoom vorher üben',
      'Schreib uns, wann du Zeit hast: {{support_mail}}.',
      'Wir üben zusammen in einem Testraum.',
      'Halte dein Gerät bereit.',
      'Wir prüfen zuerst den Ton, dann das Bild.'
    ],
    en: [
      'Practise Zoom first',
      'Tell us when you have time: {{support_mail}}.',
      'We practise together in a test room.',
      'Have your device ready.',
      'We check the sound first, then the picture.'
    ]
  },
  'P-40': {
    de: [
      'Fragen zum Datenschutz',
      '{{schule}} hat die Regeln zum Datenschutz auf der Lernplattform: {{plattform_url}}.',
      'Du kannst ohne Kamera teilnehmen.',
      'Du kannst nur mit Ton teilnehmen.',
      'Deine Frage geben wir an die Datenschutz-Stelle der Schule weiter.'
    ]
  },
  'P-41': {
    de: [
      'Eine fremde Person ist im Raum',
      'Verlass sofort die Videostunde.',
      'Sag deinen Eltern und der Lehrkraft Bescheid.',
      'Mach keine Bilder vom Bildschirm.',
      'Die Schulleitung kümmert sich sofort. Du hast nichts falsch gemacht.'
    ],
    en: [
      'A stranger is in the room',
      'Leave the lesson at once.',
      'Tell your parents and the teacher.',
      'Take no pictures of the screen.',
      'The school takes care of it at once. You did nothing wrong.'
    ]
  },
  'P-42': {
    de: [
      'Das beantwortet die Klassenleitung',
      'Wir helfen nur bei der Technik der Videostunden.',
      'Deine Nachricht geht an die Klassenleitung.',
      'Bist du krank? Deine Eltern melden es wie immer im Sekretariat.'
    ],
    en: [
      'The class teacher answers this',
      'We only help with the technology of the lessons.',
      'Your message goes to the class teacher.',
      'Are you ill? Your parents report it to the office as always.'
    ]
  },
  'P-43': {
    de: [
      'Du brauchst besondere Hilfe',
      'Schreib uns, was dir hilft: {{support_mail}}.',
      'Untertitel: Tippe auf „Mehr“ und dann „Untertitel“.',
      'Lehrkraft groß sehen: Tippe lange auf ihr Bild, dann „Anheften“.',
      'Hörgerät mit Bluetooth: Verbinde es vor der Stunde mit dem Gerät.',
      'Bitte schreib keine Diagnosen.'
    ],
    en: [
      'You need special support',
      'Tell us what helps you: {{support_mail}}.',
      'Captions: tap “More” and then “Captions”.',
      'To see the teacher large, tap the picture and choose “Pin”.',
      'Connect a Bluetooth hearing aid before the lesson.',
      'Please write no diagnoses.'
    ]
  }
}
