import { forAll, forPlatforms } from './compose.ts'

const STAY_CONNECTED = [
  'Setzen Sie Ihr Kind näher an den Router.',
  'Beenden Sie andere Videos im Haus.'
] as const

/** P-21 to P-25: thrown out, weak line. */
export const networkGuides = [
  forAll({
    code: 'P-21',
    title: 'Nach 40 Minuten ist Schluss',
    steps: [
      'Das liegt nicht an Ihnen.',
      'Warten Sie bitte eine Minute.',
      'Öffnen Sie denselben Link noch einmal.'
    ],
    note: 'Grenze des Zoom-Kontos der Schule. Zählt nicht gegen das Kind. Häuft es sich: Admin informieren.'
  }),
  forAll({
    code: 'P-22',
    title: 'Ihr Kind fliegt immer wieder raus',
    steps: [...STAY_CONNECTED, 'Schalten Sie die Kamera aus.', 'Treten Sie über denselben Link wieder bei.'],
    note: 'Wie oft, immer zur gleichen Zeit? Andere auch? Dann gemeinsame Störung prüfen. Punktgenau jeden Tag: P-31. Nach 40 Minuten: P-21.'
  }),
  ...forPlatforms(['ios'], {
    code: 'P-22',
    title: 'Das iPad oder iPhone verliert die Videostunde',
    steps: [
      ...STAY_CONNECTED,
      'Schalten Sie den Stromsparmodus aus.',
      'Lassen Sie Zoom im Vordergrund.',
      'Lehnen Sie Anrufe während der Stunde ab.'
    ]
  }),
  ...forPlatforms(['android'], {
    code: 'P-22',
    title: 'Das Android-Gerät verliert die Videostunde',
    steps: [
      ...STAY_CONNECTED,
      'Öffnen Sie „Einstellungen“, „Apps“ und dann „Zoom“.',
      'Schalten Sie die Akku-Optimierung für Zoom aus.',
      'Lassen Sie Zoom im Vordergrund.',
      'Lehnen Sie Anrufe während der Stunde ab.'
    ]
  }),
  ...forPlatforms(['windows'], {
    code: 'P-22',
    title: 'Der Windows-Computer verliert die Videostunde',
    steps: [
      ...STAY_CONNECTED,
      'Stecken Sie wenn möglich ein Netzwerkkabel an.',
      'Schalten Sie das Energiesparen aus.',
      'Treten Sie über denselben Link wieder bei.'
    ],
    note: 'Geräte-Manager, Netzwerkadapter, Energieverwaltung: „Computer kann das Gerät ausschalten“ abwählen.'
  }),
  forAll({
    code: 'P-23',
    title: 'Das WLAN ist schwach',
    steps: [
      'Setzen Sie Ihr Kind näher an den Router.',
      'Öffnen Sie die Türen dazwischen.',
      'Ziehen Sie den Stecker des Routers für 30 Sekunden.',
      'Wählen Sie das WLAN mit 5 GHz, wenn es eines gibt.',
      'Beenden Sie andere Videos im Haus.',
      'Notlösung: Teilen Sie das Internet Ihres Handys. Achten Sie auf das Datenvolumen.'
    ]
  }),
  ...forPlatforms(['windows', 'mac'], {
    code: 'P-23',
    title: 'Das WLAN am Computer ist schwach',
    steps: [
      'Stecken Sie wenn möglich ein Netzwerkkabel an.',
      'Sonst setzen Sie Ihr Kind näher an den Router.',
      'Öffnen Sie die Türen dazwischen.',
      'Ziehen Sie den Stecker des Routers für 30 Sekunden.',
      'Beenden Sie andere Videos im Haus.'
    ]
  }),
  forAll({
    code: 'P-24',
    title: 'Das Internet ist zu langsam',
    steps: [
      'Schalten Sie in Zoom „HD“ aus.',
      'Schalten Sie die Kamera aus.',
      'Wählen Sie die Sprecheransicht.',
      'Beenden Sie Downloads und andere Videos.'
    ],
    note: 'Bedarf: 0,6 Mbit/s für ein Bild, 1,0 bis 1,5 für die Gruppe, 60 bis 80 kbit/s nur Ton. 30 Minuten Gruppe kosten grob 0,3 bis 0,5 GB.'
  }),
  forAll({
    code: 'P-25',
    title: 'Etwas blockiert die Verbindung',
    steps: [
      'Schalten Sie ein VPN aus.',
      'Prüfen Sie Uhrzeit und Datum am Gerät.',
      'Testen Sie ein anderes Netz, zum Beispiel das Ihres Handys.',
      'Tragen Sie Zoom im Virenschutz als Ausnahme ein.',
      'Prüfen Sie die Filterliste im Router.'
    ],
    note: 'Codes 5003, 5004 und 104101 ff. Firmenlaptop der Eltern? Dann ist VPN oder eine Vorgabe der Firma der Grund. Virenschutz nicht abschalten lassen.'
  })
]
