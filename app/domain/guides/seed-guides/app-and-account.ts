import { forAll, forPlatforms } from './compose.ts'

const BY_BROWSER = [
  'Öffnen Sie den Link zur Videostunde.',
  'Schließen Sie die Frage nach der App.',
  'Wählen Sie „Mit Ihrem Browser anmelden“.',
  'Tippen Sie Vorname und Klasse ein.',
  'Treten Sie bei.'
] as const

/** P-07 to P-10: app, update, account. */
export const appAndAccountGuides = [
  forAll({
    code: 'P-07',
    title: 'Ohne App im Browser teilnehmen',
    steps: BY_BROWSER,
    note: 'Notlösung für jedes Gerät, auch Fire-Tablet und Huawei ohne Google. Sonst Leihgerät (P-33).'
  }),
  ...forPlatforms(['windows'], {
    code: 'P-07',
    title: 'Zoom unter Windows installieren',
    steps: [
      'Öffnen Sie den Link zur Videostunde.',
      'Klicken Sie auf „Jetzt herunterladen“.',
      'Öffnen Sie den Ordner „Downloads“.',
      'Klicken Sie doppelt auf die Zoom-Datei.',
      'Klicken Sie den Link zur Videostunde noch einmal an.',
      'Der Browser fragt nach Zoom Meetings. Klicken Sie auf „Öffnen“.'
    ],
    note: 'Kein Administrator-Kennwort nötig. „S Modus“: keine EXE möglich, also Browser oder Store-App.'
  }),
  ...forPlatforms(['mac'], {
    code: 'P-07',
    title: 'Zoom am Mac installieren',
    steps: [
      'Öffnen Sie den Link zur Videostunde.',
      'Klicken Sie auf „Jetzt herunterladen“.',
      'Öffnen Sie das Paket im Ordner „Downloads“.',
      'Kommt eine Warnung? Öffnen Sie „Systemeinstellungen“, dann „Datenschutz & Sicherheit“.',
      'Klicken Sie auf „Dennoch öffnen“.',
      'Klicken Sie den Link zur Videostunde noch einmal an.'
    ]
  }),
  ...forPlatforms(['ios'], {
    code: 'P-07',
    title: 'Zoom am iPad oder iPhone neu laden',
    steps: [
      'Drücken Sie lange auf die Zoom-App.',
      'Wählen Sie „App entfernen“.',
      'Öffnen Sie den App Store.',
      'Suchen Sie „Zoom“.',
      'Laden Sie die App.',
      'Kommt eine Kaufanfrage? Bestätigen Sie sie an Ihrem eigenen Gerät.',
      'Öffnen Sie den Link zur Videostunde.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-07',
    title: 'Zoom am Android-Gerät neu installieren',
    steps: [
      'Öffnen Sie den Play Store.',
      'Suchen Sie „Android System WebView“ und tippen Sie auf „Aktualisieren“.',
      'Suchen Sie „Zoom“.',
      'Tippen Sie auf „Deinstallieren“.',
      'Tippen Sie auf „Installieren“.',
      'Fragt Family Link? Bestätigen Sie an Ihrem eigenen Gerät.',
      'Öffnen Sie den Link zur Videostunde.'
    ],
    note: 'Ist der Speicher voll? Dann zuerst Fotos oder Apps löschen lassen.'
  }),
  forAll({
    code: 'P-08',
    title: 'Zoom ist veraltet',
    steps: [
      'Öffnen Sie den Store, aus dem die App kommt.',
      'Suchen Sie „Zoom“.',
      'Wählen Sie „Aktualisieren“.',
      'Öffnen Sie den Link zur Videostunde neu.',
      'Kein Update möglich? Nehmen Sie im Browser teil.'
    ],
    note: 'Betriebssystem zu alt: Browser, dann P-20.'
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-08',
    title: 'Zoom am Computer aktualisieren',
    steps: [
      'Öffnen Sie Zoom.',
      'Klicken Sie oben rechts auf das Profilbild.',
      'Klicken Sie auf „Nach Updates suchen“.',
      'Klicken Sie auf „Installieren“.',
      'Öffnen Sie den Link zur Videostunde neu.'
    ]
  }),
  ...forPlatforms(['ios'], {
    code: 'P-08',
    title: 'Zoom am iPad oder iPhone aktualisieren',
    steps: [
      'Öffnen Sie den App Store.',
      'Suchen Sie „Zoom“.',
      'Tippen Sie auf „Aktualisieren“.',
      'Öffnen Sie den Link zur Videostunde neu.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-08',
    title: 'Zoom am Android-Gerät aktualisieren',
    steps: [
      'Öffnen Sie den Play Store.',
      'Suchen Sie „Zoom“.',
      'Tippen Sie auf „Aktualisieren“.',
      'Fehlt der Knopf? Nehmen Sie im Browser teil.',
      'Öffnen Sie den Link zur Videostunde neu.'
    ]
  }),
  forAll({
    code: 'P-09',
    title: 'Zoom verlangt ein Konto',
    steps: [
      'Ihr Kind braucht kein Konto.',
      'Brechen Sie die Registrierung ab.',
      'Wählen Sie „An Meeting teilnehmen“.',
      'Ist ein fremdes Konto angemeldet? Melden Sie es ab.',
      'Tippen Sie Vorname und Klasse ein.',
      'Treten Sie bei.'
    ],
    note: 'Verlangt der Raum selbst eine Anmeldung (Code 3100), ist es eine Einstellung der Schule: Admin informieren.'
  }),
  forAll({
    code: 'P-10',
    title: 'Zoom fragt nach dem Geburtsdatum',
    steps: [
      'Brechen Sie die Registrierung ab.',
      'Ihr Kind braucht kein Konto.',
      'Öffnen Sie den Link zur Videostunde.',
      'Wählen Sie „An Meeting teilnehmen“.',
      'Fragt Zoom wieder? Nehmen Sie im Browser teil.'
    ],
    note: 'Nie zu einem falschen Geburtsdatum raten. Ein Konto gibt es erst ab 16, teilnehmen darf jedes eingeladene Kind. Fragt Zoom beim Beitreten: Admin informieren.'
  })
]
