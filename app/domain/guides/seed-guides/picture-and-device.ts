import { allow } from './blocks.ts'
import { forAll, forPlatforms } from './compose.ts'

const camera = allow('Kamera')
const SAVE_POWER = [
  'Schließen Sie alles andere.',
  'Blenden Sie die Videos der anderen aus.',
  'Noch zu langsam? Schreiben Sie uns. Vielleicht hilft ein Leihgerät.'
] as const
const FREE_CAMERA = [
  'Öffnen Sie den Schieber oder die Abdeckung der Kamera.',
  'Schließen Sie andere Programme, die die Kamera benutzen.'
] as const

/** P-17 to P-20: camera and device. */
export const pictureAndDeviceGuides = [
  forAll({
    code: 'P-17',
    title: 'Die Kamera freigeben',
    steps: [
      'Öffnen Sie die Einstellungen des Geräts.',
      'Suchen Sie nach „Kamera“.',
      'Erlauben Sie Zoom die Kamera.',
      'Beenden Sie Zoom ganz.',
      'Öffnen Sie Zoom neu.'
    ],
    note: 'Manche Laptops (Lenovo, HP, Acer) haben einen Schieber oder eine Taste mit Kamera-Zeichen.'
  }),
  ...forPlatforms(['windows'], {
    code: 'P-17',
    title: 'Die Kamera unter Windows freigeben',
    steps: camera.windows,
    note: 'Manche Laptops (Lenovo, HP, Acer) haben einen Schieber oder eine Taste mit Kamera-Zeichen.'
  }),
  ...forPlatforms(['mac'], { code: 'P-17', title: 'Die Kamera am Mac freigeben', steps: camera.mac }),
  ...forPlatforms(['ios'], {
    code: 'P-17',
    title: 'Die Kamera am iPad oder iPhone freigeben',
    steps: camera.ios
  }),
  ...forPlatforms(['android'], {
    code: 'P-17',
    title: 'Die Kamera am Android-Gerät freigeben',
    steps: camera.android
  }),
  ...forPlatforms(['chromeos'], {
    code: 'P-17',
    title: 'Die Kamera am Chromebook freigeben',
    steps: camera.chromeos
  }),
  ...forPlatforms(['browser'], {
    code: 'P-17',
    title: 'Die Kamera im Browser freigeben',
    steps: camera.browser
  }),
  forAll({
    code: 'P-18',
    title: 'Das Bild bleibt schwarz',
    steps: [...FREE_CAMERA, 'Starten Sie das Gerät neu.', 'Öffnen Sie nur Zoom.'],
    note: 'Virenschutz mit Webcam-Schutz (zum Beispiel Kaspersky) sperrt die Kamera.'
  }),
  ...forPlatforms(['windows'], {
    code: 'P-18',
    title: 'Schwarzes Bild unter Windows',
    steps: [
      ...FREE_CAMERA,
      'Öffnen Sie die App „Kamera“. Ist dort ein Bild?',
      'Starten Sie den Computer neu.',
      'Öffnen Sie nur Zoom.'
    ],
    note: 'Auch in der Kamera-App schwarz: Treiber über Windows Update. Teams und Skype geben die Kamera oft nicht her.'
  }),
  ...forPlatforms(['mac'], {
    code: 'P-18',
    title: 'Schwarzes Bild am Mac',
    steps: [
      ...FREE_CAMERA,
      'Öffnen Sie „Photo Booth“. Ist dort ein Bild?',
      'Starten Sie den Mac neu.',
      'Öffnen Sie nur Zoom.'
    ]
  }),
  ...forPlatforms(['ios', 'android'], {
    code: 'P-18',
    title: 'Schwarzes Bild am Handy oder Tablet',
    steps: [
      'Nehmen Sie die Hülle ab.',
      'Öffnen Sie die Kamera-App. Ist dort ein Bild?',
      'Starten Sie das Gerät neu.',
      'Öffnen Sie nur Zoom.'
    ]
  }),
  forAll({
    code: 'P-19',
    title: 'Das Gerät hat keine Kamera oder kein Mikrofon',
    steps: [
      'Ihr Kind kann auch ohne Kamera teilnehmen.',
      'Für den Ton genügt ein Headset mit Kabel.',
      'Haben Sie ein Handy oder Tablet? Nehmen Sie dieses.',
      'Sonst schreiben Sie uns: {{support_mail}}. Vielleicht hilft ein Leihgerät.'
    ]
  }),
  forAll({
    code: 'P-20',
    title: 'Das Gerät ist zu alt oder zu langsam',
    steps: ['Nehmen Sie im Browser teil.', ...SAVE_POWER],
    note: 'Modell und Version erfragen. Die Grenzen ändern sich: zuletzt Windows 10, macOS 10.13, iOS 15, Android 9.'
  }),
  ...forPlatforms(['windows'], {
    code: 'P-20',
    title: 'Alter Windows-Computer',
    steps: [
      'Drücken Sie die Windows-Taste und Pause.',
      'Lesen Sie die Windows-Version ab.',
      'Schreiben Sie uns die Version.',
      'Nehmen Sie bis dahin im Browser teil.',
      ...SAVE_POWER
    ],
    note: 'Windows 7 und 8: letzte Zoom-Version 5.17.11.'
  }),
  ...forPlatforms(['mac'], {
    code: 'P-20',
    title: 'Alter Mac',
    steps: [
      'Öffnen Sie das Apfel-Menü oben links.',
      'Wählen Sie „Über diesen Mac“.',
      'Schreiben Sie uns die Version.',
      'Nehmen Sie bis dahin im Browser teil.',
      ...SAVE_POWER
    ],
    note: 'Zoom braucht macOS 10.13 oder neuer (Stand prüfen).'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-20',
    title: 'Altes iPad oder iPhone',
    steps: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Allgemein“ und dann „Info“.',
      'Schreiben Sie uns die Version.',
      'Nehmen Sie bis dahin im Browser teil.',
      ...SAVE_POWER
    ],
    note: 'Zoom braucht iOS 15 oder neuer (Stand prüfen).'
  }),
  ...forPlatforms(['android'], {
    code: 'P-20',
    title: 'Altes Android-Gerät',
    steps: [
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Telefoninfo“.',
      'Schreiben Sie uns die Version.',
      'Nehmen Sie bis dahin im Browser teil.',
      ...SAVE_POWER
    ],
    note: 'Zoom braucht Android 9 oder neuer (Stand prüfen).'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-30',
    title: 'iPad oder iPhone schläft ein',
    steps: [
      'Stecken Sie vor der Stunde das Ladekabel an.',
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Anzeige & Helligkeit“.',
      'Stellen Sie „Automatische Sperre“ auf „Nie“.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-30',
    title: 'Android-Gerät schläft ein',
    steps: [
      'Stecken Sie vor der Stunde das Ladekabel an.',
      'Öffnen Sie „Einstellungen“.',
      'Wählen Sie „Display“.',
      'Stellen Sie „Bildschirm-Timeout“ auf die längste Zeit.'
    ]
  }),
  ...forPlatforms(['windows'], {
    code: 'P-30',
    title: 'Windows-Computer schläft ein',
    steps: [
      'Stecken Sie vor der Stunde das Ladekabel an.',
      'Öffnen Sie „Start“ und dann „Einstellungen“.',
      'Wählen Sie „System“ und dann „Netzbetrieb und Energiesparen“.',
      'Stellen Sie Bildschirm und Standby auf „Nie“.'
    ]
  }),
  ...forPlatforms(['mac'], {
    code: 'P-30',
    title: 'Mac schläft ein',
    steps: [
      'Stecken Sie vor der Stunde das Ladekabel an.',
      'Öffnen Sie „Systemeinstellungen“.',
      'Wählen Sie „Batterie“.',
      'Verhindern Sie den Ruhezustand am Netzteil.'
    ]
  }),
  forAll({
    code: 'P-30',
    title: 'Der Akku ist leer oder das Gerät schläft ein',
    steps: [
      'Laden Sie das Gerät vor der Stunde.',
      'Lassen Sie das Ladekabel angesteckt.',
      'Stellen Sie die automatische Sperre auf die längste Zeit.'
    ]
  })
]
