type Text = Readonly<Record<'de' | 'en', string>>

/** A question that a volunteer asks first; the app shows it as a chip and stores the answer under `key`. */
export type FirstQuestion = {
  key: string
  /** One word for lists: "Gerät". */
  short: Text
  question: Text
  choices: readonly (Text & { code: string })[]
}

/** The eight questions that solve most calls, in this order (guides.md). */
export const FIRST_QUESTIONS: readonly FirstQuestion[] = [
  {
    key: 'child',
    short: { de: 'Kind', en: 'Child' },
    question: { de: 'Welches Kind, welche Klasse?', en: 'Which child, which class?' },
    choices: []
  },
  {
    key: 'device',
    short: { de: 'Gerät', en: 'Device' },
    question: { de: 'Welches Gerät nutzt Ihr Kind dafür?', en: 'Which device does your child use?' },
    choices: [
      { code: 'windows', de: 'Windows-PC', en: 'Windows PC' },
      { code: 'mac', de: 'Mac', en: 'Mac' },
      { code: 'ios', de: 'iPad/iPhone', en: 'iPad/iPhone' },
      { code: 'android', de: 'Android', en: 'Android' },
      { code: 'chromeos', de: 'Chromebook', en: 'Chromebook' },
      { code: 'other', de: 'anderes', en: 'other' }
    ]
  },
  {
    key: 'way_in',
    short: { de: 'App oder Browser', en: 'App or browser' },
    question: { de: 'Zoom-App oder im Browser? Welcher?', en: 'App or browser? Which one?' },
    choices: [
      { code: 'app', de: 'App', en: 'App' },
      { code: 'browser', de: 'Browser', en: 'Browser' }
    ]
  },
  {
    key: 'fails_first',
    short: { de: 'Zuerst geht nicht', en: 'Fails first' },
    question: { de: 'Was genau passiert zuerst nicht?', en: 'What fails first?' },
    choices: [
      { code: 'no_entry', de: 'kommt nicht rein', en: 'does not get in' },
      { code: 'no_sound', de: 'kein Ton', en: 'no sound' },
      { code: 'not_heard', de: 'wird nicht gehört', en: 'is not heard' },
      { code: 'no_picture', de: 'kein Bild', en: 'no picture' },
      { code: 'thrown_out', de: 'fliegt raus', en: 'gets thrown out' },
      { code: 'other', de: 'anderes', en: 'other' }
    ]
  },
  {
    key: 'message',
    short: { de: 'Meldung', en: 'Message' },
    question: {
      de: 'Steht eine Meldung da? Bitte vorlesen.',
      en: 'Any message on screen? Please read it out.'
    },
    choices: []
  },
  {
    key: 'worked_before',
    short: { de: 'Ging schon', en: 'Worked before' },
    question: { de: 'Ging es schon einmal? Seit wann nicht mehr?', en: 'Did it ever work? Since when not?' },
    choices: [
      { code: 'worked', de: 'ging schon', en: 'did work' },
      { code: 'never', de: 'noch nie', en: 'never' }
    ]
  },
  {
    key: 'other_internet',
    short: { de: 'Internet', en: 'Internet' },
    question: {
      de: 'Geht anderes im Internet? Sind gerade andere online?',
      en: 'Does other internet work? Is anybody else online?'
    },
    choices: [
      { code: 'works', de: 'anderes geht', en: 'other things work' },
      { code: 'others_online', de: 'geht, andere online', en: 'works, others online' },
      { code: 'nothing', de: 'nichts geht', en: 'nothing works' }
    ]
  },
  {
    key: 'call',
    short: { de: 'Anrufzeit', en: 'When to call' },
    question: {
      de: 'Unter welcher Nummer und wann dürfen wir anrufen? Liegt das Gerät dann daneben?',
      en: 'Which number may we call, and when? Is the device at hand then?'
    },
    choices: []
  }
]

/** What to ask beyond that for one type (`F` in guides.md); types without an entry need no more. */
export const QUESTIONS_BY_TYPE: Readonly<Record<string, readonly Text[]>> = {
  'P-01': [
    {
      de: 'Wurde auf den Link getippt oder die Nummer eingegeben?',
      en: 'Did you tap the link or type the number?'
    },
    { de: 'Wann kam der Link?', en: 'When did the link arrive?' }
  ],
  'P-02': [{ de: 'Wurde der Code heute geändert?', en: 'Was the code changed today?' }],
  'P-04': [{ de: 'Welche Lehrkraft, welche Uhrzeit?', en: 'Which teacher, what time?' }],
  'P-05': [{ de: 'Welcher Name wird angezeigt?', en: 'Which name is shown?' }],
  'P-13': [{ de: 'Hört man ein Video im Internet?', en: 'Can you hear a video on the internet?' }],
  'P-14': [
    { de: 'Ist der Kopfhörer eines Geschwisterkinds verbunden?', en: "Are a sibling's headphones connected?" }
  ],
  'P-15': [
    { de: 'Wer hört das Echo?', en: 'Who hears the echo?' },
    { de: 'Sind zwei Geräte in einem Zimmer?', en: 'Are two devices in one room?' }
  ],
  'P-20': [{ de: 'Welches Modell und welche Version?', en: 'Which model and version?' }],
  'P-22': [
    { de: 'Wie oft, immer zur gleichen Zeit?', en: 'How often, always at the same time?' },
    { de: 'Andere auch?', en: 'Others, too?' }
  ],
  'P-25': [{ de: 'Ist es ein Firmenlaptop der Eltern?', en: 'Is it a parent’s work laptop?' }],
  'P-26': [
    {
      de: 'Darf man in dieser Stunde den Bildschirm teilen?',
      en: 'Is screen sharing allowed in this lesson?'
    }
  ],
  'P-31': [
    { de: 'Passiert es jeden Tag zur gleichen Minute?', en: 'Does it happen at the same minute each day?' }
  ],
  'P-35': [{ de: 'Welche Nummer steht auf dem Aufkleber?', en: 'Which number is on the sticker?' }],
  'P-43': [{ de: 'Was hilft Ihrem Kind?', en: 'What helps your child?' }]
}
