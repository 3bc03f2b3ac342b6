import { forAll, forPlatforms } from './compose.ts'

/** P-26 to P-29, P-31 and P-32: handling, parental controls, siblings. */
export const usingItGuides = [
  forAll({
    code: 'P-26',
    title: 'Den Bildschirm teilen',
    steps: [
      'Fragen Sie die Lehrkraft: Ist das Teilen erlaubt?',
      'Tippen Sie auf „Teilen“ oder „Bildschirm freigeben“.',
      'Wählen Sie, was die anderen sehen sollen.',
      'Bestätigen Sie.'
    ]
  }),
  ...forPlatforms(['windows'], {
    code: 'P-26',
    title: 'Den Bildschirm unter Windows teilen',
    steps: [
      'Fragen Sie die Lehrkraft: Ist das Teilen erlaubt?',
      'Klicken Sie unten auf „Freigeben“.',
      'Wählen Sie das richtige Fenster.',
      'Setzen Sie das Häkchen bei „Ton freigeben“.',
      'Klicken Sie auf „Freigeben“.'
    ]
  }),
  ...forPlatforms(['mac'], {
    code: 'P-26',
    title: 'Den Bildschirm am Mac teilen',
    steps: [
      'Öffnen Sie „Systemeinstellungen“.',
      'Wählen Sie „Datenschutz & Sicherheit“.',
      'Wählen Sie „Bildschirmaufnahme“.',
      'Schalten Sie Zoom ein.',
      'Wählen Sie „Beenden & erneut öffnen“.',
      'Treten Sie wieder bei.',
      'Klicken Sie auf „Freigeben“.'
    ],
    note: 'Das Kennwort des Administrators kann nötig sein. Schwarzes Bild bei den anderen heißt: Freigabe fehlt.'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-26',
    title: 'Den Bildschirm am iPad oder iPhone teilen',
    steps: [
      'Schalten Sie Benachrichtigungen aus.',
      'Tippen Sie in Zoom auf „Freigeben“.',
      'Tippen Sie auf „Bildschirm“.',
      'Tippen Sie auf „Übertragung starten“.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-26',
    title: 'Den Bildschirm am Android-Gerät teilen',
    steps: [
      'Tippen Sie in Zoom auf „Teilen“.',
      'Tippen Sie auf „Bildschirm“.',
      'Tippen Sie auf „Jetzt starten“.',
      'Öffnen Sie, was die anderen sehen sollen.'
    ]
  }),
  forAll({
    code: 'P-27',
    title: 'Alle sehen und die Knöpfe finden',
    steps: [
      'Tippen Sie den Bildschirm einmal an. Die Knöpfe erscheinen.',
      'Tippen Sie auf „Ansicht“.',
      'Wählen Sie „Galerie“, um alle zu sehen.',
      'Wählen Sie „Sprecher“, um die Lehrkraft groß zu sehen.'
    ]
  }),
  ...forPlatforms(['ios', 'android'], {
    code: 'P-27',
    title: 'Am Handy oder Tablet alle sehen',
    steps: [
      'Tippen Sie den Bildschirm einmal an. Die Knöpfe erscheinen.',
      'Wischen Sie nach links, um alle zu sehen.',
      'Wischen Sie nach rechts, um die Lehrkraft groß zu sehen.'
    ]
  }),
  forAll({
    code: 'P-28',
    title: 'Hand heben und Chat',
    steps: [
      'Tippen Sie den Bildschirm einmal an.',
      'Tippen Sie auf „Reaktionen“ oder „Mehr“.',
      'Tippen Sie auf „Hand heben“.',
      'Tippen Sie auf „Chat“, um zu schreiben.'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-28',
    title: 'Hand heben und Chat am Computer',
    steps: [
      'Bewegen Sie die Maus. Die Knöpfe erscheinen unten.',
      'Klicken Sie auf „Reaktionen“.',
      'Klicken Sie auf „Hand heben“.',
      'Klicken Sie auf „Chat“, um zu schreiben.'
    ]
  }),
  forAll({
    code: 'P-29',
    title: 'Den angezeigten Namen ändern',
    steps: [
      'Tippen Sie auf „Teilnehmer“.',
      'Tippen Sie auf den eigenen Namen.',
      'Wählen Sie „Umbenennen“.',
      'Tippen Sie Vorname und Klasse ein. Ein Nachname ist nicht nötig.'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-29',
    title: 'Den angezeigten Namen am Computer ändern',
    steps: [
      'Klicken Sie auf „Teilnehmer“.',
      'Zeigen Sie mit der Maus auf den eigenen Namen.',
      'Klicken Sie auf „Umbenennen“.',
      'Tippen Sie Vorname und Klasse ein. Ein Nachname ist nicht nötig.'
    ]
  }),
  forAll({
    code: 'P-31',
    title: 'Die Kindersicherung erlaubt Zoom nicht',
    steps: [
      'Öffnen Sie die Kindersicherung an Ihrem eigenen Gerät.',
      'Suchen Sie „Zoom“.',
      'Erlauben Sie Zoom immer.',
      'Prüfen Sie auch die Sperrzeiten im Router.'
    ],
    note: 'Typisch: fällt jeden Tag zur gleichen Minute aus. FRITZ!Box: Internet, Filter, Zugangsprofile.'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-31',
    title: 'Zoom in der Bildschirmzeit erlauben',
    steps: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Bildschirmzeit“.',
      'Wählen Sie „Immer erlauben“.',
      'Fügen Sie Zoom hinzu.',
      'Prüfen Sie „App-Limits“ und „Auszeit“.',
      'Kommt eine Kaufanfrage? Bestätigen Sie sie an Ihrem Gerät.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-31',
    title: 'Zoom in Family Link erlauben',
    steps: [
      'Öffnen Sie Family Link an Ihrem Gerät.',
      'Wählen Sie Ihr Kind.',
      'Wählen Sie „Apps“ und dann „Zoom“.',
      'Erlauben Sie Zoom ohne Zeitlimit.',
      'Prüfen Sie das Tageslimit des Geräts.'
    ]
  }),
  ...forPlatforms(['windows'], {
    code: 'P-31',
    title: 'Zoom in der Windows-Kindersicherung erlauben',
    steps: [
      'Öffnen Sie Microsoft Family Safety an Ihrem Gerät.',
      'Wählen Sie Ihr Kind.',
      'Wählen Sie „Apps und Spiele“.',
      'Erlauben Sie Zoom ohne Limit.',
      'Prüfen Sie die Bildschirmzeit.'
    ]
  }),
  forAll({
    code: 'P-32',
    title: 'Zwei Kinder teilen sich ein Gerät',
    steps: [
      'Sehen Sie auf beide Stundenpläne.',
      'Liegen die Stunden zugleich? Nehmen Sie ein zweites Gerät. Ein Handy genügt.',
      'Beide Kinder sitzen in getrennten Zimmern oder mit Kopfhörern.',
      'Kein zweites Gerät? Schreiben Sie uns: {{support_mail}}.'
    ],
    note: 'Stundenpläne beider Kinder in Lotse vergleichen. Stunden lassen sich nicht verlegen. Kein zweites Gerät: Leihgerät anbieten.'
  })
]
