/** Gemeinsame Störungen: dasselbe bei vielen. */
export default {
  banner: {
    confirmed: 'Gemeinsame Störung seit {{since}} Uhr: {{title}}.',
    look: 'Ansehen',
    proposed: 'Seit {{since}} Uhr haben viele dasselbe Problem. Ist das eine gemeinsame Störung?',
    reported: 'Jemand aus dem Support-Team hat um {{since}} Uhr eine Störung gemeldet. Betrifft sie viele?',
    decide: 'Ansehen und entscheiden'
  },
  title: 'Gemeinsame Störungen',
  pageTitle: 'Gemeinsame Störung vom {{when}}',
  lead: 'Dasselbe Problem bei vielen: eine Antwort für alle, und die Videostunden zählen für niemanden.',
  list: 'Alle',
  caption: 'Gemeinsame Störungen, neueste zuerst',
  none: 'Bisher keine',
  noneText:
    'Lotse schlägt eine vor, wenn viele Kinder in einer Stunde scheitern oder viele Mails dasselbe sagen.',
  heads: { what: 'Was', since: 'Beginn', state: 'Stand', tickets: 'Anliegen' },
  state: {
    proposed: 'Wartet auf eine Entscheidung',
    confirmed: 'Dauert an',
    dismissed: 'War keine',
    ended: 'Behoben {{when}}'
  },
  noProblem: 'Problem noch unklar',
  unnamed: 'Gemeinsame Störung?',
  report: 'Störung melden',
  reportHint:
    'Sie merken selbst, dass bei vielen nichts geht? Legen Sie eine Störung an. Noch geht keine Mail hinaus.',
  why: {
    lesson: 'In einer Videostunde sind drei oder mehr Kinder neu gescheitert.',
    group: 'In einer Lerngruppe ist jedes siebte Kind oder mehr neu gescheitert.',
    burst: 'Acht oder mehr Mails in 20 Minuten sagen dasselbe: {{problem}}.',
    person: 'Jemand aus dem Team hat sie gemeldet.'
  },
  since: 'Beginn: {{when}}',
  decide: 'Entscheiden',
  decideAside: 'Erst wenn Sie bestätigen, geht Mail hinaus.',
  name: 'Was ist gestört?',
  nameHint: 'Kurz, für Team und Familien. Zum Beispiel: Zoom ist gestört',
  words: 'Text an die Familien',
  wordsHint:
    'Einfach und kurz, keine Namen. Familien mit anderer Sprache lesen darüber eine Zeile in ihrer Sprache.',
  lessons: 'Diese Videostunden zählen für niemanden',
  lesson: '{{time}} Uhr, {{group}}: {{failed}} von {{members}} gescheitert',
  lessonQuiet: '{{time}} Uhr, {{group}}',
  lessonCancelled: 'ausgefallen',
  noLessons: 'Seit dem Beginn hat keine Videostunde angefangen.',
  keepLessons: 'Stunden so festhalten',
  tickets: 'Diese Anliegen gehören dazu',
  ticket: '#{{number}}, {{problem}}, Klasse {{klasse}}',
  ticketPlain: '#{{number}}, {{problem}}',
  because: { problem: 'dasselbe Problem', lesson: 'in einer der Stunden gescheitert' },
  noTickets: 'Zurzeit passt kein offenes Anliegen.',
  confirm: 'Bestätigen und Familien informieren',
  dismiss: 'Das ist keine Störung',
  over: 'Hier wurde schon anders entschieden. Es ging keine Mail hinaus.',
  linked: 'Verbundene Anliegen',
  linkedAside: 'Diese Familien haben den Text bekommen.',
  linkedState: { open: 'Familie hat geschrieben', waiting: 'wartet', done: 'erledigt' },
  linkedNone: 'Kein Anliegen ist verbunden.',
  add: 'Weitere verbinden und informieren',
  more: 'Passen vielleicht auch',
  told: 'Das haben die Familien gelesen',
  end: 'Störung beenden',
  endAside:
    'Alle verbundenen Familien lesen diesen Text. Anliegen, zu denen niemand mehr schrieb, sind damit erledigt.',
  endWords: 'Text zum Ende',
  endButton: 'Beenden und Familien informieren',
  withoutAddress_one: 'Zu einem Anliegen kennt Lotse keine Adresse. Bitte rufen Sie dort an.',
  withoutAddress_other: 'Zu {{count}} Anliegen kennt Lotse keine Adresse. Bitte rufen Sie dort an.',
  saved: 'Gespeichert. Die Familien bekommen jetzt die Mail.',
  error: {
    title: 'Bitte schreiben Sie, was gestört ist. Nichts ist verloren.',
    titleLong: 'Höchstens 80 Zeichen. Bitte kürzen Sie.',
    words: 'Bitte schreiben Sie den Familien einen Satz.',
    wordsLong: 'Höchstens 2000 Zeichen. Bitte kürzen Sie.'
  },
  onTicket: 'Gehört zur gemeinsamen Störung: {{title}}.',
  linkThis: 'Mit der Störung „{{title}}“ verbinden'
}
