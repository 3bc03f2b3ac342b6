/** What families write, for mails of the benches; the child's first name stands where `{child}` is. */
export const OPENINGS: readonly string[] = [
  'Sehr geehrte Damen und Herren,',
  'Guten Tag,',
  'Hallo liebes Hilfe-Team,',
  'Liebe Frau Hoffmann,'
]

export const TROUBLES: readonly string[] = [
  '{child} kommt heute nicht in die Videokonferenz. Auf dem Bildschirm steht die ganze Zeit „Verbindung wird hergestellt“.',
  'seit Montag hat {child} auf dem iPad keinen Ton. Die anderen hören {child}, aber {child} hört niemanden.',
  'bei {child} (Windows-Laptop) fragt das Programm nach einem Kennwort, das wir nicht haben.',
  'die Kamera von {child} bleibt schwarz. In der Klasse 7b geht es wohl mehreren so.',
  'nach etwa 40 Minuten fliegt {child} aus der Stunde und kommt nicht wieder hinein.',
  'das Mikrofon wird nicht gefunden. Wir haben das Gerät schon zweimal neu gestartet.',
  'unser Internet ist sehr langsam, das Bild von {child} friert ständig ein.',
  '{child} sitzt seit 20 Minuten im Warteraum, niemand lässt {child} herein.'
]

export const DETAILS: readonly string[] = [
  'Wir haben die App gelöscht und neu installiert, ohne Erfolg.',
  'Gestern um 10 Uhr ging es noch, danach kam ein Update.',
  'Mein Mann hat es mit seinem Handy versucht, da ging es sofort.',
  'Die Geschwister sind gleichzeitig im Unterricht, vielleicht liegt es daran.',
  'Auf dem Bildschirmfoto sehen Sie die Meldung (Fehlercode 104103).',
  'Der Router steht im Flur, das Kinderzimmer liegt am anderen Ende der Wohnung.',
  'Können Sie uns bitte anrufen? Am besten erreichen Sie uns ab 16 Uhr.',
  'Vielen Dank für Ihre Geduld, wir wissen, dass Sie viel zu tun haben.',
  'Die Lehrerin sagt, der Link sei derselbe wie letzte Woche.',
  'Wir benutzen Firefox, weil Chrome auf dem alten Rechner nicht mehr läuft.'
]

export const SUBJECTS: readonly string[] = [
  'Kein Ton in der Videokonferenz',
  'Anmeldung geht nicht',
  'Problem mit der Kamera – bitte um Hilfe',
  'Unterricht heute: {child} fliegt raus',
  'Frage zur Videokonferenz'
]

export const SIGNATURES: readonly string[] = [
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX Mail App',
  'Diese Nachricht wurde von meinem Android-Gerät mit WEB.DE Mail gesendet.',
  '-- \r\nFamilie aus Neuenburg\r\nTelefon 069 90009120'
]
