import { allow } from './blocks.ts'
import { forAll, forPlatforms } from './compose.ts'

const microphone = allow('Mikrofon')

/** P-11 to P-16: sound. */
export const soundGuides = [
  forAll({
    code: 'P-11',
    title: 'Ihr Kind wird nicht gehört',
    steps: [
      'Tippen Sie den Bildschirm an.',
      'Ist das Mikrofon-Symbol durchgestrichen? Tippen Sie darauf.',
      'Hat die Lehrkraft alle stumm geschaltet? Das ist normal. Hand heben.',
      'Hat das Kabel des Headsets einen Schalter? Schalten Sie ihn ein.'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-11',
    title: 'Ihr Kind wird am Computer nicht gehört',
    steps: [
      'Klicken Sie unten links auf das durchgestrichene Mikrofon.',
      'Klicken Sie auf den Pfeil neben dem Mikrofon.',
      'Wählen Sie das richtige Mikrofon.',
      'Klicken Sie auf „Lautsprecher und Mikrofon testen“.',
      'Leuchtet eine Stumm-Taste auf der Tastatur? Drücken Sie sie.'
    ],
    note: 'Viele Laptops haben eine Stumm-Taste, oft Fn und F4.'
  }),
  ...forPlatforms(['ios', 'android'], {
    code: 'P-11',
    title: 'Ihr Kind wird am Handy oder Tablet nicht gehört',
    steps: [
      'Tippen Sie den Bildschirm an.',
      'Tippen Sie auf „Stumm aus“.',
      'Ziehen Sie das Headset ab und testen Sie noch einmal.',
      'Noch stumm? Geben Sie das Mikrofon in den Einstellungen frei.'
    ]
  }),
  forAll({
    code: 'P-12',
    title: 'Das Mikrofon freigeben',
    steps: [
      'Öffnen Sie die Einstellungen des Geräts.',
      'Suchen Sie nach „Mikrofon“.',
      'Erlauben Sie Zoom das Mikrofon.',
      'Beenden Sie Zoom ganz.',
      'Öffnen Sie Zoom neu.'
    ]
  }),
  ...forPlatforms(['windows'], {
    code: 'P-12',
    title: 'Das Mikrofon unter Windows freigeben',
    steps: microphone.windows
  }),
  ...forPlatforms(['mac'], {
    code: 'P-12',
    title: 'Das Mikrofon am Mac freigeben',
    steps: microphone.mac,
    note: 'Ältere Systeme verlangen das Administrator-Kennwort: anrufen, wenn ein Elternteil da ist.'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-12',
    title: 'Das Mikrofon am iPad oder iPhone freigeben',
    steps: microphone.ios
  }),
  ...forPlatforms(['android'], {
    code: 'P-12',
    title: 'Das Mikrofon am Android-Gerät freigeben',
    steps: microphone.android
  }),
  ...forPlatforms(['chromeos'], {
    code: 'P-12',
    title: 'Das Mikrofon am Chromebook freigeben',
    steps: microphone.chromeos
  }),
  ...forPlatforms(['browser'], {
    code: 'P-12',
    title: 'Das Mikrofon im Browser freigeben',
    steps: microphone.browser
  }),
  forAll({
    code: 'P-13',
    title: 'Ihr Kind hört nichts',
    steps: [
      'Tippen Sie unten links auf „Audio“.',
      'Verbinden Sie den Ton.',
      'Stellen Sie das Gerät laut.',
      'Prüfen Sie: Hört man ein Video im Internet?'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-13',
    title: 'Am Computer den Ton verbinden',
    steps: [
      'Klicken Sie unten links auf „Audio beitreten“.',
      'Klicken Sie auf „Per Computer dem Audio beitreten“.',
      'Setzen Sie das Häkchen bei „automatisch“.',
      'Stellen Sie den Computer laut.',
      'Prüfen Sie: Hört man ein Video im Internet?'
    ]
  }),
  ...forPlatforms(['ios'], {
    code: 'P-13',
    title: 'Am iPad oder iPhone den Ton verbinden',
    steps: [
      'Tippen Sie den Bildschirm an.',
      'Tippen Sie unten links auf „Audio“.',
      'Wählen Sie „WLAN oder mobile Daten“.',
      'Stellen Sie das Gerät mit den Tasten laut.',
      'Schieben Sie den Stummschalter an der Seite zurück.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-13',
    title: 'Am Android-Gerät den Ton verbinden',
    steps: [
      'Tippen Sie den Bildschirm an.',
      'Tippen Sie auf „Mit Audio verbinden“.',
      'Wählen Sie „WLAN oder mobile Daten“ oder „Geräteaudio“.',
      'Drücken Sie die Lauter-Taste.',
      'Stellen Sie die Medien-Lautstärke hoch, nicht den Klingelton.'
    ]
  }),
  forAll({
    code: 'P-14',
    title: 'Der Ton kommt aus dem falschen Gerät',
    steps: [
      'Ziehen Sie die Kopfhörer ab.',
      'Schalten Sie Bluetooth aus.',
      'Testen Sie den Ton.',
      'Verbinden Sie die Kopfhörer wieder.'
    ],
    note: 'Oft ist der Kopfhörer eines Geschwisterkinds verbunden.'
  }),
  ...forPlatforms(['windows'], {
    code: 'P-14',
    title: 'Unter Windows den Lautsprecher wählen',
    steps: [
      'Schalten Sie Bluetooth aus.',
      'Klicken Sie unten rechts auf das Lautsprecher-Symbol.',
      'Klicken Sie auf den Pfeil daneben.',
      'Wählen Sie das richtige Ausgabegerät.',
      'Testen Sie den Ton.'
    ]
  }),
  ...forPlatforms(['mac'], {
    code: 'P-14',
    title: 'Am Mac den Lautsprecher wählen',
    steps: [
      'Öffnen Sie oben rechts das Kontrollzentrum.',
      'Schalten Sie Bluetooth aus.',
      'Klicken Sie auf „Ton“.',
      'Wählen Sie den richtigen Lautsprecher.',
      'Testen Sie den Ton.'
    ]
  }),
  ...forPlatforms(['ios'], {
    code: 'P-14',
    title: 'Am iPad oder iPhone den Lautsprecher wählen',
    steps: [
      'Wischen Sie von oben rechts nach unten.',
      'Schalten Sie Bluetooth aus.',
      'Tippen Sie auf das Audio-Symbol.',
      'Wählen Sie den richtigen Lautsprecher.',
      'Testen Sie den Ton.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-14',
    title: 'Am Android-Gerät den Lautsprecher wählen',
    steps: [
      'Wischen Sie von oben nach unten.',
      'Tippen Sie auf „Bluetooth“, bis es aus ist.',
      'Öffnen Sie Zoom.',
      'Tippen Sie oben links auf den Lautsprecher.',
      'Testen Sie den Ton.'
    ]
  }),
  forAll({
    code: 'P-15',
    title: 'Es gibt ein Echo',
    steps: [
      'Ihr Kind setzt Kopfhörer auf.',
      'Lassen Sie in einem Zimmer nur ein Gerät mit Ton an.',
      'Stellen Sie den Lautsprecher leiser.',
      'Ihr Kind schaltet sich stumm, wenn es nicht spricht.'
    ],
    note: 'Wer das Echo nicht hört, ist meist die Quelle. Geschwister: getrennte Zimmer oder Headsets.'
  }),
  forAll({
    code: 'P-16',
    title: 'Der Ton ist abgehackt',
    steps: [
      'Schalten Sie die Kamera aus.',
      'Schließen Sie andere Programme.',
      'Beenden Sie andere Videos im Haus.',
      'Setzen Sie Ihr Kind näher an den Router.',
      'Schalten Sie den Energiesparmodus aus.'
    ],
    note: 'Einzelne Sekunden sind normal, dafür braucht es kein Anliegen.'
  })
]
