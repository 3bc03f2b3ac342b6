/**
 * What families wrote, invented. `{kind}` is the child's first name, `{klasse}` the class, `{wort}` the device in the
 * family's words. `quote` are the words from which the problem type was read.
 */
export type Letter = {
  problem: string
  subject: string
  text: string
  quote: string
  /** What the volunteer wrote back, below "Guten Tag". */
  answer: string
  /** What had helped, in a few words. */
  helped: string
  /** German if not said. */
  language?: 'de' | 'en' | 'tr' | 'ar' | 'ru' | 'uk' | 'pl' | 'ro'
  /** Only on this device. */
  platform?: 'windows' | 'ios'
}

/** Letters of the first days; they take turns. All of them keep a child out of the lesson. */
export const TROUBLE: readonly Letter[] = [
  {
    problem: 'P-01',
    subject: 'Meeting-ID ungültig',
    text: 'Guten Morgen,\n\n{kind} ({klasse}) sitzt seit einer Viertelstunde vor {dem}. Es kommt immer „ungültige Meeting-ID“. Die Nummer haben wir dreimal abgetippt.\n\nKönnen Sie uns helfen?',
    quote: 'ungültige Meeting-ID',
    answer:
      'bitte öffnen Sie den Raum über die Lernplattform und tippen Sie dort auf den Link. Dann müssen Sie keine Nummer eingeben.',
    helped: 'Link statt Nummer'
  },
  {
    problem: 'P-02',
    subject: 'Kenncode wird nicht angenommen',
    text: 'Sehr geehrte Damen und Herren,\n\nunser Kind {kind} aus der {klasse} kommt nicht in die Konferenz. Es steht da: Kenncode falsch. Wir benutzen {einen}.\n\nMit freundlichen Grüßen',
    quote: 'Kenncode falsch',
    answer:
      'der Kenncode steckt im Link auf der Lernplattform. Bitte tippen Sie auf den Link, statt den Kenncode einzugeben.',
    helped: 'Kenncode steckt im Link'
  },
  {
    problem: 'P-07',
    subject: 'Zoom lässt sich nicht öffnen',
    text: 'Hallo,\n\nauf {dem} lädt es nur herunter, dann passiert nichts. {kind}, Klasse {klasse}, hat die erste Stunde verpasst und ist ganz unglücklich.\n\nViele Grüße',
    quote: 'lädt es nur herunter',
    answer:
      'die Datei liegt im Ordner „Downloads“. Bitte einmal doppelt darauf tippen und die Frage „Zoom Meetings öffnen?“ mit Ja beantworten.',
    helped: 'App neu installiert'
  },
  {
    problem: 'P-13',
    subject: 'Kein Ton',
    text: 'Guten Tag,\n\n{kind} ({klasse}) sieht alle, hört aber nichts. Kein Ton, obwohl {der} ganz laut gestellt ist. Videos im Internet hört man.\n\nDanke im Voraus!',
    quote: 'Kein Ton',
    answer:
      'unten links steht „Audio“. Bitte tippen Sie darauf und dann auf „Per Computer dem Audio beitreten“ oder „WLAN oder mobile Daten“.',
    helped: 'Ton verbunden'
  },
  {
    problem: 'P-09',
    subject: 'Sollen wir uns registrieren?',
    text: 'Liebes Support-Team,\n\nwir sollen ein Konto anlegen, das möchten wir eigentlich nicht. Ohne Anmelden lässt uns {der} nicht weiter. Es geht um {kind}, {klasse}.\n\nBeste Grüße',
    quote: 'ein Konto anlegen',
    answer:
      'Ihr Kind braucht kein Konto. Bitte brechen Sie das Anmelden ab und wählen Sie „An Meeting teilnehmen“.',
    helped: 'Ohne Konto beigetreten'
  },
  {
    problem: 'P-05',
    subject: 'Hängt im Warteraum',
    text: 'Guten Tag, {kind} aus der {klasse} war heute 20 Minuten im Warteraum und wurde nicht reingelassen. Wir haben {einen}. Woran liegt das?',
    quote: 'im Warteraum',
    answer:
      'bitte tragen Sie beim Beitreten den Vornamen und die Klasse ein. Dann erkennt die Lehrkraft Ihr Kind und lässt es herein.',
    helped: 'Mit Vorname und Klasse beigetreten'
  },
  {
    problem: 'P-08',
    subject: 'Update verlangt',
    text: 'Hallo, Zoom verlangt auf {dem} ein Update und danach geht gar nichts mehr. {kind}, {klasse}. Die Stunde um Viertel vor neun ist verpasst.',
    quote: 'ein Update',
    answer:
      'bitte öffnen Sie den App-Laden, suchen Sie Zoom und tippen Sie auf „Aktualisieren“. Danach das Gerät einmal neu starten.',
    helped: 'App aktualisiert'
  },
  {
    problem: 'P-22',
    subject: 'fliegt immer raus',
    text: 'Guten Tag,\n\n{kind} ({klasse}) fliegt immer wieder raus, heute sechsmal in einer halben Stunde. Dabei steht {der} direkt neben dem Router.\n\nViele Grüße',
    quote: 'fliegt immer wieder raus',
    answer:
      'bitte schalten Sie den Stromsparmodus aus und schließen Sie alle anderen Programme. Wir rufen Sie vor der nächsten Stunde an.',
    helped: 'Stromsparmodus aus'
  },
  {
    problem: 'P-03',
    subject: 'Wo finde ich den Link?',
    text: 'Sehr geehrtes Team,\n\nwo finde ich den Link für die Stunde von {kind} ({klasse})? In den Mails ist keiner. Wir sitzen vor {dem} und suchen.',
    quote: 'Wo finde ich den Link',
    answer:
      'alle Räume stehen auf der Lernplattform unter „Räume der Lehrkräfte“. Am besten setzen Sie dort gleich ein Lesezeichen.',
    helped: 'Raumliste gezeigt'
  },
  {
    problem: 'P-31',
    subject: 'Bildschirmzeit sperrt Zoom',
    text: 'Hallo,\n\num 10:15 Uhr ging auf {dem} plötzlich alles aus, da steht etwas von Bildschirmzeit. {kind} ({klasse}) war mitten in der Stunde.\n\nLG',
    quote: 'Bildschirmzeit',
    answer:
      'bitte öffnen Sie die Einstellungen, dann „Bildschirmzeit“ und setzen Sie Zoom auf „Immer erlaubt“.',
    helped: 'Zoom immer erlaubt',
    platform: 'ios'
  },
  {
    problem: 'P-25',
    subject: 'Fehlercode 5003',
    text: 'Guten Tag, wir bekommen auf {dem} den Fehlercode 5003. Es ist mein Firmengerät. {kind}, {klasse}, wartet auf die Stunde um halb zwölf.',
    quote: 'Fehlercode 5003',
    answer:
      'das ist meistens das VPN der Firma. Bitte schalten Sie es für die Stunde aus oder verbinden Sie das Gerät kurz mit dem Hotspot eines Handys.',
    helped: 'VPN ausgeschaltet',
    platform: 'windows'
  },
  {
    problem: 'P-37',
    subject: 'Browser wird nicht unterstützt',
    text: 'Hallo zusammen,\n\nbei {kind} ({klasse}) steht „Browser nicht unterstützt“. Wir haben {einen}, schon etwas älter.',
    quote: 'Browser nicht unterstützt',
    answer:
      'bitte benutzen Sie einen aktuellen Firefox oder die App. Der Link auf der Lernplattform bleibt derselbe.',
    helped: 'Anderer Browser'
  }
]

/** The same in other languages, for families who write in them. */
export const TROUBLE_IN: Readonly<Partial<Record<string, Letter>>> = {
  tr: {
    language: 'tr',
    problem: 'P-07',
    subject: 'Zoom açılmıyor',
    text: 'Merhaba,\n\noğlum/kızım {kind}, sınıf {klasse}. Zoom açılmıyor, sadece indiriyor. Cihaz: {wort}. Lütfen yardım edin.\n\nTeşekkürler',
    quote: 'Zoom açılmıyor',
    answer:
      'die Datei liegt im Ordner „Downloads“. Bitte doppelt darauf tippen und mit Ja öffnen. Wir rufen Sie heute Nachmittag an.',
    helped: 'App am Telefon installiert'
  },
  ar: {
    language: 'ar',
    problem: 'P-03',
    subject: 'أين الرابط؟',
    text: 'مرحبا،\n\nلا نجد رابط الدرس. الطفل {kind} من الصف {klasse}. الجهاز: {wort}.\n\nشكرا جزيلا',
    quote: 'لا نجد رابط الدرس',
    answer:
      'alle Räume stehen auf der Lernplattform unter „Räume der Lehrkräfte“. Wir zeigen es Ihnen gern am Telefon.',
    helped: 'Raumliste am Telefon gezeigt'
  },
  uk: {
    language: 'uk',
    problem: 'P-13',
    subject: 'Немає звуку',
    text: 'Добрий день!\n\n{kind}, {klasse}: немає звуку на уроці. Пристрій: {wort}. Що нам робити?\n\nДякую',
    quote: 'немає звуку',
    answer: 'bitte tippen Sie unten links auf „Audio“ und dann auf „WLAN oder mobile Daten“.',
    helped: 'Ton verbunden'
  },
  pl: {
    language: 'pl',
    problem: 'P-02',
    subject: 'Złe hasło',
    text: 'Dzień dobry,\n\n{kind} z klasy {klasse} nie może wejść na lekcję, pisze „złe hasło“. Mamy {wort}.\n\nPozdrawiam',
    quote: 'złe hasło',
    answer: 'der Kenncode steckt im Link auf der Lernplattform. Bitte tippen Sie auf den Link.',
    helped: 'Kenncode steckt im Link'
  },
  ru: {
    language: 'ru',
    problem: 'P-08',
    subject: 'Просит обновление',
    text: 'Здравствуйте!\n\nЗум просит обновление, {kind} ({klasse}) не может войти. У нас {wort}.\n\nСпасибо',
    quote: 'просит обновление',
    answer: 'bitte aktualisieren Sie die App im App-Laden und starten Sie das Gerät einmal neu.',
    helped: 'App aktualisiert'
  },
  ro: {
    language: 'ro',
    problem: 'P-05',
    subject: 'Nu intră la oră',
    text: 'Bună ziua,\n\n{kind} din clasa {klasse} stă în sala de așteptare și nu este lăsat să intre. Avem {wort}.\n\nMulțumesc',
    quote: 'sala de așteptare',
    answer: 'bitte tragen Sie beim Beitreten den Vornamen und die Klasse ein.',
    helped: 'Mit Vorname und Klasse beigetreten'
  },
  en: {
    language: 'en',
    problem: 'P-09',
    subject: 'It asks us to sign in',
    text: 'Hello,\n\nmy child {kind} is in {klasse}. Zoom asks us to sign in and we have no account. We use {wort}.\n\nKind regards',
    quote: 'asks us to sign in',
    answer: 'your child needs no account. Please cancel and choose “Join a meeting”.',
    helped: 'Ohne Konto beigetreten'
  }
}

/** Letters that belong to one story. */
export const STORY_LETTERS: Readonly<Partial<Record<string, Letter>>> = {
  no_device: {
    problem: 'P-33',
    subject: 'Wir haben kein Gerät für {kind}',
    text: 'Sehr geehrte Damen und Herren,\n\nwir haben kein Gerät, das {kind} ({klasse}) vormittags benutzen kann. Mein Handy brauche ich bei der Arbeit. Kann man bei Ihnen etwas leihen?\n\nMit freundlichen Grüßen',
    quote: 'kein Gerät',
    answer:
      'wir haben Schullaptops zum Leihen. Das Sekretariat meldet sich heute bei Ihnen wegen der Abholung.',
    helped: 'Leihlaptop ausgegeben'
  },
  one_device: {
    problem: 'P-33',
    subject: 'Laptop kaputt',
    text: 'Guten Tag,\n\nunser einziger Laptop ist kaputt und die Reparatur dauert. Wir haben gerade keinen Computer für {kind}, Klasse {klasse}.',
    quote: 'keinen Computer',
    answer: 'bis Ihr Laptop wieder da ist, leihen wir Ihnen einen. Wir melden uns wegen der Abholung.',
    helped: 'Leihlaptop ausgegeben'
  },
  broken_screen: {
    problem: 'P-33',
    subject: 'Bildschirm gesprungen, kein Gerät mehr',
    text: 'Hallo, das Tablet ist heruntergefallen, jetzt haben wir kein Gerät mehr für {kind} ({klasse}). Was machen wir mit den Stunden?',
    quote: 'kein Gerät',
    answer: 'einen Leihlaptop haben wir noch. Bitte holen Sie ihn morgen ab 13 Uhr im Sekretariat.',
    helped: 'Leihlaptop ausgegeben'
  },
  no_internet: {
    problem: 'P-34',
    subject: 'kein Internet bis nächste Woche',
    text: 'Guten Tag,\n\nwir sind umgezogen und haben noch kein Internet. Der Techniker kommt erst nächste Woche. {kind} ({klasse}) hat nur das Android-Handy, und das Datenvolumen ist leer.',
    quote: 'kein Internet',
    answer:
      'das können wir aus der Ferne nicht lösen. In der Notbetreuung ist ein Platz mit WLAN frei, die Klassenleitung ruft Sie an.',
    helped: 'Internet ist da'
  },
  old_phone: {
    problem: 'P-33',
    subject: 'Handy zu alt, kein anderes Gerät',
    text: 'Hallo,\n\nauf dem alten Handy lässt sich nichts mehr installieren und sonst haben wir kein Gerät. {kind}, {klasse}. Gibt es noch einen Leihlaptop?\n\nDanke!',
    quote: 'kein Gerät',
    answer:
      'gerade sind alle Leihlaptops vergeben. Einer kommt in den nächsten Tagen zurück, dann melden wir uns sofort.',
    helped: 'Leihlaptop ausgegeben'
  },
  thrown_out: {
    problem: 'P-22',
    subject: 'Fliegt nach ein paar Minuten raus',
    text: 'Guten Tag,\n\n{kind} ({klasse}) fliegt am Windows-Laptop immer wieder raus, mal geht es, mal nicht. Das WLAN zeigt volle Balken. Langsam verlieren wir die Geduld.\n\nMit freundlichen Grüßen',
    quote: 'fliegt am Windows-Laptop immer wieder raus',
    answer: 'wir suchen gemeinsam weiter. Bitte schließen Sie den Laptop einmal mit einem Netzwerkkabel an.',
    helped: 'Netzwerkkabel'
  },
  wifi_upstairs: {
    problem: 'P-22',
    subject: 'Verbindung unterbrochen',
    text: 'Hallo Support-Team,\n\nbei {kind} ({klasse}) stand am iPad ständig „Verbindung unterbrochen“, dann ging gar nichts mehr. Das Zimmer ist oben, der Router im Keller.\n\nHerzliche Grüße',
    quote: 'Verbindung unterbrochen',
    answer: 'bitte setzen Sie {kind} für die Stunde näher an den Router. Schon ein Stockwerk macht viel aus.',
    helped: 'Näher am Router'
  },
  update_asked: {
    problem: 'P-08',
    subject: 'Version zu alt',
    text: 'Guten Morgen,\n\nam MacBook von {kind} ({klasse}) heißt es seit heute, die Version sei zu alt und man müsse aktualisieren. Das Laden bricht ab.',
    quote: 'aktualisieren',
    answer: 'wir haben am Telefon die App neu geladen. Bitte probieren Sie die nächste Stunde aus.',
    helped: 'App neu geladen'
  },
  no_sound: {
    problem: 'P-13',
    subject: 'Hört nichts',
    text: 'Hallo,\n\n{kind} aus der {klasse} hört nichts, die Lehrerin redet, aber es kommt kein Ton. Wir haben ein Android-Tablet. Am Nachmittag sind wir unter der bekannten Nummer da.',
    quote: 'kein Ton',
    answer: 'schön, dass es am Telefon geklappt hat: „Mit Audio verbinden“, dann „WLAN oder mobile Daten“.',
    helped: 'Ton verbunden'
  },
  cannot_get_in: {
    problem: 'P-07',
    subject: 'Videokonferenz',
    text: 'Guten Tag, die App öffnet nicht, {kind} ({klasse}) kommt heute nicht rein. Bitte um Rückruf.\n{name}\n\nVon meinem iPhone gesendet',
    quote: 'die App öffnet nicht',
    answer: '',
    helped: ''
  }
}
