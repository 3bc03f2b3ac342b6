import { forAll, forPlatforms, forTeam } from './compose.ts'

/** P-33 to P-43: equipment, school, and what is not technical. */
export const schoolAndHomeGuides = [
  forAll({
    code: 'P-33',
    title: 'Ihr Kind hat kein Gerät',
    steps: [
      'Geht zur Stunde das Handy eines Elternteils? Das genügt.',
      'Sonst leiht {{schule}} Ihrem Kind ein Gerät.',
      'Schreiben Sie uns: {{support_mail}}.',
      'Wir nennen Ihnen einen Termin zum Abholen.'
    ],
    note: 'Leihantrag, Abholung, Leihschein. Bis zur Übergabe ist der Status „kein Gerät“.'
  }),
  forAll({
    code: 'P-34',
    title: 'Zu Hause gibt es kein Internet',
    steps: [
      'Teilen Sie das Internet Ihres Handys.',
      'Fragen Sie eine Nachbarin oder einen Nachbarn.',
      'Geht beides nicht? Schreiben Sie uns: {{support_mail}}.',
      'Dann finden wir in der Schule einen Platz.'
    ],
    note: 'Ein Support-Team kann das nicht lösen: an Klassenleitung oder Schulleitung weitergeben.'
  }),
  forAll({
    code: 'P-35',
    title: 'Das Leihgerät macht Probleme',
    steps: [
      'Lesen Sie die Nummer auf dem Aufkleber ab.',
      'Halten Sie die Ein-Taste 15 Sekunden gedrückt.',
      'Stecken Sie das Ladekabel an.',
      'Schalten Sie das Gerät ein.',
      'Startet es nicht? Wir tauschen es. Schreiben Sie uns die Nummer.'
    ],
    note: 'Tauschen statt reparieren. Das Netzteil soll mitkommen.'
  }),
  forAll({
    code: 'P-36',
    title: 'Die Anmeldung an der Lernplattform geht nicht',
    steps: [
      'Prüfen Sie große und kleine Buchstaben im Passwort.',
      'Öffnen Sie {{plattform_url}} neu.',
      'Geht es nicht? Schreiben Sie uns Name und Klasse, kein Passwort.',
      'Wir geben es an die zuständige Lehrkraft weiter.'
    ],
    note: 'Wir setzen keine Passwörter zurück: mit einem Tipp an die Betreuung der Lernplattform weitergeben.'
  }),
  forAll({
    code: 'P-37',
    title: 'Der Browser passt nicht',
    steps: [
      'Nehmen Sie Chrome, Edge oder Firefox in der neuesten Version.',
      'Der Internet Explorer geht nicht.',
      'Schalten Sie Werbeblocker aus.',
      'Öffnen Sie den Link zur Videostunde neu.'
    ],
    note: 'Code 3611: im Browser nicht möglich, nur in der App.'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-37',
    title: 'Am iPad oder iPhone: Safari oder App',
    steps: [
      'Öffnen Sie den Link in Safari.',
      'Besser: Laden Sie die Zoom-App aus dem App Store.',
      'Öffnen Sie den Link zur Videostunde neu.'
    ]
  }),
  forAll({
    code: 'P-38',
    title: 'Gerade ist es bei vielen gestört',
    steps: [
      'Das liegt nicht an Ihnen.',
      'Sie müssen nichts einstellen.',
      'Versuchen Sie es zur nächsten Stunde wieder.',
      'Wir schreiben Ihnen, wenn es wieder geht.'
    ],
    note: 'Gemeinsame Störung: eine Antwort an alle verknüpften Anliegen, die Stunden zählen für niemanden.'
  }),
  forAll({
    code: 'P-39',
    title: 'Zoom vorher üben',
    steps: [
      'Schreiben Sie uns, wann Sie Zeit haben: {{support_mail}}.',
      'Wir üben zusammen in einem Testraum.',
      'Halten Sie das Gerät Ihres Kindes bereit.',
      'Wir prüfen zuerst den Ton, dann das Bild.'
    ],
    note: 'Termin anbieten, Testraum von Zoom nutzen, Blatt „Probe mit der Familie“ mitgeben.'
  }),
  forAll({
    code: 'P-40',
    title: 'Fragen zum Datenschutz',
    steps: [
      '{{schule}} hat die Regeln zum Datenschutz auf der Lernplattform: {{plattform_url}}.',
      'Ihr Kind kann ohne Kamera teilnehmen.',
      'Ihr Kind kann nur mit Ton teilnehmen.',
      'Ihre Frage geben wir an die Datenschutz-Stelle der Schule weiter.'
    ],
    note: 'Nicht diskutieren. „Nimmt nicht teil“ setzen nur Admin oder Klassenleitung.'
  }),
  forAll({
    code: 'P-41',
    title: 'Eine fremde Person ist im Raum',
    steps: [
      'Verlassen Sie sofort die Videostunde.',
      'Sagen Sie der Lehrkraft oder dem Sekretariat Bescheid.',
      'Schreiben Sie uns Uhrzeit und Klasse: {{support_mail}}.',
      'Schicken Sie keine Bilder vom Bildschirm.',
      'Die Schulleitung kümmert sich sofort.'
    ]
  }),
  forTeam({
    code: 'P-41',
    title: 'Fremde Person im Raum: sofort handeln',
    steps: [
      'Die Lehrkraft beendet den Raum.',
      'Rufen Sie den Admin an.',
      'Notieren Sie Uhrzeit und Lerngruppe.',
      'Nehmen Sie keine Bilder per Mail an.',
      'Schreiben Sie nichts davon in das Anliegen.'
    ],
    note: 'Bilder können strafbare Inhalte sein. Kein Thema für den Verbindungsstatus. Der Text bleibt nicht im Verlauf.'
  }),
  forAll({
    code: 'P-42',
    title: 'Das beantwortet die Klassenleitung',
    steps: [
      'Wir helfen nur bei der Technik der Videostunden.',
      'Ihre Nachricht geht an die Klassenleitung.',
      'Kranke Kinder melden Sie wie immer im Sekretariat.'
    ]
  }),
  forTeam({
    code: 'P-42',
    title: 'Kein Technikthema: weitergeben',
    steps: [
      'Geben Sie das Anliegen an Klassenleitung oder Sekretariat weiter.',
      'Beantworten Sie es nicht selbst.',
      'Schließen Sie das Anliegen.'
    ],
    note: 'Der Text bleibt nicht im Verlauf von Lotse.'
  }),
  forAll({
    code: 'P-43',
    title: 'Ihr Kind braucht besondere Hilfe',
    steps: [
      'Schreiben Sie uns, was Ihrem Kind hilft: {{support_mail}}.',
      'Untertitel: Tippen Sie auf „Mehr“ und dann „Untertitel“.',
      'Lehrkraft groß sehen: Tippen Sie lange auf ihr Bild und wählen „Anheften“.',
      'Hörgerät mit Bluetooth: Verbinden Sie es vor der Stunde mit dem Gerät.',
      'Bitte schreiben Sie keine Diagnosen.'
    ],
    note: 'Gesundheitsdaten: keine Diagnose ins Anliegen. Kontakt zur Sonderpädagogik herstellen.'
  })
]
