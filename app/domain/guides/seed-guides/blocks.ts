/** Steps that several guides share (guides.md, "Building blocks per platform"). */

const REJOIN = 'Treten Sie der Videostunde wieder bei.'

/** Quit the app for good and come back; solves a surprising share. */
export const RESTART = {
  windows: [
    'Rechtsklick auf das Zoom-Symbol unten rechts.',
    'Wählen Sie „Beenden“.',
    'Öffnen Sie Zoom neu.',
    REJOIN
  ],
  mac: ['Drücken Sie in Zoom die Tasten Befehl und Q.', 'Öffnen Sie Zoom neu.', REJOIN],
  ios: ['Wischen Sie Zoom nach oben weg.', 'Öffnen Sie Zoom neu.', REJOIN],
  android: ['Schließen Sie Zoom in der Übersicht der Apps.', 'Öffnen Sie Zoom neu.', REJOIN]
} as const

/** Allow microphone or camera, per platform. */
export const allow = (what: 'Mikrofon' | 'Kamera') =>
  ({
    windows: [
      'Öffnen Sie „Start“ und dann „Einstellungen“.',
      'Wählen Sie „Datenschutz und Sicherheit“. Windows 10: „Datenschutz“.',
      `Wählen Sie links „${what}“.`,
      'Schalten Sie den Zugriff oben ein.',
      'Schalten Sie weiter unten den Zugriff für Desktop-Apps ein.',
      ...RESTART.windows
    ],
    mac: [
      'Öffnen Sie das Apfel-Menü oben links.',
      'Wählen Sie „Systemeinstellungen“.',
      'Wählen Sie „Datenschutz & Sicherheit“.',
      `Wählen Sie „${what}“.`,
      'Schalten Sie Zoom ein.',
      'Wählen Sie „Beenden & erneut öffnen“.',
      REJOIN
    ],
    ios: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Apps“ und dann „Zoom“. Früher steht Zoom direkt in der Liste.',
      `Schalten Sie „${what}“ ein.`,
      'Kein Schalter da? Öffnen Sie „Bildschirmzeit“, dann „Beschränkungen“.',
      `Erlauben Sie dort Änderungen bei „${what}“.`,
      ...RESTART.ios
    ],
    android: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Apps“ und dann „Zoom“.',
      'Wählen Sie „Berechtigungen“.',
      `Wählen Sie „${what}“ und „Nur während der Nutzung“.`,
      `Wischen Sie oben nach unten. Steht „${what}zugriff“ auf Aus? Schalten Sie ihn ein.`,
      ...RESTART.android
    ],
    chromeos: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Sicherheit und Datenschutz“.',
      'Wählen Sie „Datenschutzeinstellungen“.',
      `Schalten Sie den Zugriff für „${what}“ ein.`,
      'Laden Sie die Seite mit der Videostunde neu.'
    ],
    browser: [
      'Öffnen Sie die Seite mit der Videostunde.',
      'Wählen Sie das Schloss oder die Kamera in der Adresszeile.',
      `Wählen Sie bei „${what}“ „Zulassen“.`,
      'Laden Sie die Seite neu.'
    ]
  }) as const

/** Where every room is listed; the link there is always the right one. */
export const OPEN_PLATFORM = [
  'Öffnen Sie die Lernplattform: {{plattform_url}}.',
  'Melden Sie Ihr Kind dort an.'
] as const
