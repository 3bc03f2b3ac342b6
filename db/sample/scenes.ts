/**
 * What has just happened on the desk: tickets of the last hours. `ago` counts minutes of working time back from now, in
 * every step as well. Volunteers are numbered as in `school.ts`.
 */
export type SceneStep =
  | { ago: number; do: 'claim' | 'calling'; by: number }
  | { ago: number; do: 'reply' | 'note'; by: number; text: string }
  | { ago: number; do: 'call'; by: number; outcome: 'solved' | 'not_solved' | 'not_reached'; text: string }
  | { ago: number; do: 'family'; text: string }
  | { ago: number; do: 'close'; by: number; helped: string }

export type Scene = {
  ago: number
  /** Who writes: a family about one or two of its children, a teacher, somebody unknown; or nobody can read it. */
  from: 'family' | 'siblings' | 'teacher' | 'stranger' | 'unreadable'
  /** The host saw the same: the child was not in. */
  fails?: boolean
  urgent?: boolean
  language: 'de' | 'tr' | 'ar' | 'uk' | 'pl'
  platform: 'windows' | 'mac' | 'android' | 'ios' | 'unknown'
  /** Words in the mail that name the device; without them it is the device on record. */
  device?: string
  problem: string | null
  quote: string
  subject: string
  text: string
  /** Instead of subject and text when no lesson runs. */
  calm?: { subject: string; text: string }
  steps: readonly SceneStep[]
}

export const SCENES: readonly Scene[] = [
  // Open.
  {
    ago: 4,
    from: 'family',
    fails: true,
    urgent: true,
    language: 'de',
    platform: 'windows',
    device: 'Windows-Laptop',
    problem: 'P-01',
    quote: 'ungültige Meeting-ID',
    subject: 'JETZT: {kind} kommt nicht in die Stunde',
    text: 'Hallo,\n\n{kind} ({klasse}) kommt am Windows-Laptop nicht rein, „ungültige Meeting-ID“, und die Stunde läuft. Ich sitze daneben und bin am Telefon.',
    calm: {
      subject: 'DRINGEND: {kind} kommt nicht in die Stunde',
      text: 'Hallo,\n\n{kind} ({klasse}) kam am Windows-Laptop nicht rein, „ungültige Meeting-ID“. In der nächsten Stunde ist das Referat dran. Ich bin am Telefon.'
    },
    steps: []
  },
  {
    ago: 17,
    from: 'family',
    language: 'de',
    platform: 'windows',
    device: 'Windows-PC',
    problem: 'P-16',
    quote: 'abgehackt',
    subject: 'Ton abgehackt',
    text: 'Guten Tag,\n\nbei {kind} ({klasse}) ist der Ton am Windows-PC seit heute abgehackt, wie ein Roboter. Man versteht die Hälfte. Im Haus schaut sonst niemand Videos.\n\nViele Grüße',
    steps: []
  },
  {
    ago: 26,
    from: 'family',
    language: 'tr',
    platform: 'android',
    device: 'Android telefon',
    problem: 'P-39',
    quote: 'denemek istiyoruz',
    subject: 'Denemek istiyoruz',
    text: 'Merhaba,\n\n{kind} ({klasse}) yarın ilk defa sunum yapacak. Android telefon ile önce birlikte denemek istiyoruz. Öğleden sonra evdeyiz.\n\nTeşekkür ederiz',
    steps: []
  },
  {
    ago: 33,
    from: 'stranger',
    language: 'de',
    platform: 'unknown',
    problem: 'P-03',
    quote: 'Zugang',
    subject: 'Zugang Videokonferenz meine Tochter',
    text: 'Sehr geehrte Damen und Herren,\n\nich schreibe von der Adresse meiner Arbeit. Meine Tochter braucht den Zugang zur Videokonferenz, wo steht der Link?\n\nMit freundlichen Grüßen',
    steps: []
  },
  {
    ago: 48,
    from: 'family',
    language: 'de',
    platform: 'ios',
    device: 'iPad',
    problem: 'P-29',
    quote: 'iPad von Mama',
    subject: 'Falscher Name',
    text: 'Hallo,\n\n{kind} ({klasse}) erscheint immer als „iPad von Mama“. Die anderen lachen schon. Wie ändert man das am iPad?\n\nDanke!',
    steps: [{ ago: 41, do: 'claim', by: 3 }]
  },
  {
    ago: 63,
    from: 'siblings',
    language: 'de',
    platform: 'ios',
    device: 'iPads',
    problem: 'P-15',
    quote: 'pfeift',
    subject: 'Es pfeift, wenn beide Stunde haben',
    text: 'Guten Tag,\n\n{kind} und {kind2} sitzen im selben Zimmer, jedes mit einem der iPads. Sobald beide Stunde haben, pfeift und hallt es. Was kann man da tun?\n\nHerzliche Grüße',
    steps: [
      { ago: 52, do: 'claim', by: 0 },
      { ago: 30, do: 'call', by: 0, outcome: 'not_reached', text: 'Mailbox, versuche es gleich noch einmal' },
      { ago: 2, do: 'calling', by: 0 }
    ]
  },
  {
    ago: 84,
    from: 'teacher',
    language: 'de',
    platform: 'windows',
    device: 'Windows-Laptop',
    problem: 'P-26',
    quote: 'Bildschirm teilen',
    subject: 'Bildschirm teilen mit Ton',
    text: 'Liebe Kolleginnen und Kollegen,\n\nwenn ich am Windows-Laptop den Bildschirm teile, hört die Klasse den Film nicht. Gibt es dafür einen Knopf?\n\nDanke und Gruß',
    steps: [
      { ago: 75, do: 'claim', by: 1 },
      { ago: 74, do: 'note', by: 1, text: 'Häkchen „Ton freigeben“, zeige ich in der Pause' }
    ]
  },
  {
    ago: 102,
    from: 'family',
    language: 'uk',
    platform: 'android',
    device: 'планшет Android',
    problem: 'P-27',
    quote: 'бачить лише одну людину',
    subject: 'Бачить лише вчителя',
    text: 'Добрий день!\n\n{kind} ({klasse}) на уроці бачить лише одну людину. У нас планшет Android. Де знайти кнопку?\n\nДякую',
    steps: [
      { ago: 90, do: 'claim', by: 2 },
      { ago: 22, do: 'note', by: 2, text: 'Antwort mit Bildern der Knöpfe vorbereitet, Kollegin übersetzt' }
    ]
  },
  {
    ago: 140,
    from: 'unreadable',
    language: 'de',
    platform: 'unknown',
    problem: null,
    quote: '',
    subject: 'Mail nicht lesbar',
    text: '',
    steps: []
  },
  // Done within the last hours.
  {
    ago: 205,
    from: 'family',
    language: 'de',
    platform: 'windows',
    problem: 'P-21',
    quote: 'nach 40 Minuten',
    subject: 'Nach 40 Minuten Schluss',
    text: 'Hallo, nach 40 Minuten war bei {kind} ({klasse}) einfach Schluss. Haben wir etwas falsch gemacht?',
    steps: [
      { ago: 198, do: 'claim', by: 1 },
      {
        ago: 190,
        do: 'reply',
        by: 1,
        text: 'das liegt nicht an Ihnen. Bitte warten Sie eine Minute und öffnen Sie denselben Link wieder.'
      },
      { ago: 150, do: 'family', text: 'Ach so, vielen Dank für die schnelle Antwort!' },
      { ago: 12, do: 'close', by: 1, helped: 'Link noch einmal öffnen' }
    ]
  },
  {
    ago: 230,
    from: 'family',
    language: 'ar',
    platform: 'android',
    problem: 'P-28',
    quote: 'يرفع يده',
    subject: 'سؤال',
    text: 'مرحبا،\n\nكيف {kind} ({klasse}) يرفع يده في الدرس؟\n\nشكرا',
    steps: [
      { ago: 221, do: 'claim', by: 2 },
      {
        ago: 214,
        do: 'reply',
        by: 2,
        text: 'bitte einmal auf den Bildschirm tippen, dann auf „Mehr“ und „Hand heben“. Das Zeichen ist eine Hand: ✋'
      },
      { ago: 25, do: 'close', by: 2, helped: 'Hand heben gezeigt' }
    ]
  },
  {
    ago: 245,
    from: 'family',
    language: 'de',
    platform: 'ios',
    device: 'iPad',
    problem: 'P-11',
    quote: 'hört mich nicht',
    subject: 'Lehrerin hört mich nicht',
    text: 'Hallo, {kind} ({klasse}) sagt: „Die Lehrerin hört mich nicht.“ Am iPad ist das Mikrofon durchgestrichen. Ist das richtig so?',
    steps: [
      { ago: 240, do: 'claim', by: 0 },
      {
        ago: 233,
        do: 'reply',
        by: 0,
        text: 'bitte einmal auf das durchgestrichene Mikrofon tippen. Wenn die Lehrkraft alle stumm schaltet, hilft „Hand heben“.'
      },
      { ago: 120, do: 'family', text: 'Jetzt klappt es. Danke!' },
      { ago: 34, do: 'close', by: 0, helped: 'Mikrofon eingeschaltet' }
    ]
  },
  {
    ago: 275,
    from: 'family',
    language: 'de',
    platform: 'mac',
    problem: 'P-40',
    quote: 'Datenschutz',
    subject: 'Frage zum Datenschutz',
    text: 'Sehr geehrte Damen und Herren,\n\nwird bei den Stunden von {kind} ({klasse}) etwas aufgezeichnet? Wer ist für den Datenschutz zuständig?\n\nMit freundlichen Grüßen',
    steps: [
      { ago: 262, do: 'claim', by: 4 },
      {
        ago: 250,
        do: 'reply',
        by: 4,
        text: 'es wird nichts aufgezeichnet. Die Hinweise der Schule und den Namen des Datenschutzbeauftragten finden Sie auf der Seite „Datenschutz“.'
      },
      { ago: 41, do: 'close', by: 4, helped: 'Hinweise der Schule' }
    ]
  },
  {
    ago: 300,
    from: 'family',
    language: 'pl',
    platform: 'android',
    device: 'tablet Android',
    problem: 'P-30',
    quote: 'bateria',
    subject: 'Bateria',
    text: 'Dzień dobry,\n\nw połowie lekcji pada bateria, {kind} ({klasse}) ma stary tablet Android. Co możemy zrobić?\n\nPozdrawiam',
    steps: [
      { ago: 290, do: 'claim', by: 5 },
      {
        ago: 283,
        do: 'reply',
        by: 5,
        text: 'bitte schließen Sie das Ladekabel schon vor der Stunde an und stellen Sie den Bildschirm etwas dunkler.'
      },
      { ago: 55, do: 'close', by: 5, helped: 'Ladekabel vor der Stunde' }
    ]
  },
  {
    ago: 330,
    from: 'family',
    language: 'de',
    platform: 'windows',
    device: 'Windows-Laptop',
    problem: 'P-12',
    quote: 'kein Zugriff auf das Mikrofon',
    subject: 'Kein Zugriff auf das Mikrofon',
    text: 'Guten Tag, am Windows-Laptop von {kind} ({klasse}) steht: kein Zugriff auf das Mikrofon. Zuhören geht, sprechen nicht.',
    steps: [
      { ago: 322, do: 'claim', by: 1 },
      { ago: 305, do: 'call', by: 1, outcome: 'not_reached', text: '' },
      {
        ago: 270,
        do: 'call',
        by: 1,
        outcome: 'solved',
        text: 'Datenschutz, Mikrofon, „Desktop-Apps“ war aus'
      },
      { ago: 68, do: 'close', by: 1, helped: 'Mikrofon für Desktop-Apps erlaubt' }
    ]
  }
]

/** Notes and calls of the days before, in turn. */
export const CALL_NOTES = [
  'Ton war auf den Fernseher gestellt, kommt voran',
  'Mutter probiert es heute Abend noch einmal',
  'Gerät war nicht neben dem Telefon',
  'Fernseher lief nebenher über dasselbe WLAN',
  'Vater ruft zurück, wenn der Laptop hochgefahren ist'
] as const

export const THANKS = [
  'Vielen Dank, heute hat alles geklappt!',
  'Es geht wieder, danke für Ihre Geduld.',
  'Super, jetzt sind wir drin. Ihnen allen einen schönen Tag!',
  'Danke! Mein Kind war heute zum ersten Mal die ganze Stunde dabei.'
] as const
