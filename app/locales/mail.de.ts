import returned from './returned.de.ts'

/** Texts of the mails Lotse sends. Einfache Sprache: short sentences, one instruction a line. */
export default {
  subject: {
    recall: '[{{school}}] Bitte Leihgerät zurückgeben',
    welcome: 'Sie sind im Support-Team',
    welcomeHost: 'Sie sind bei Lotse eingetragen',
    ack: '[{{school}} #{{number}}] Ihre Mail ist da – Hilfe zur Videokonferenz',
    reply: '[{{school}} #{{number}}] Antwort zur Videokonferenz',
    notify: '#{{number}}: {{problem}}, {{platform}}',
    follow: '#{{number}}: neue Nachricht',
    notifyMany: '{{count}} Anliegen warten auf Sie',
    mention: 'Erwähnt in #{{number}}',
    incident_opened: '[{{school}} #{{number}}] Störung bei vielen Familien',
    incident_closed: '[{{school}} #{{number}}] Die Störung ist behoben',
    code: 'Ihr Code für Lotse: {{code}}',
    host: 'Wer war heute dabei? ({{date}})',
    hostQuestion: 'Eine Frage zu Ihrer Videostunde',
    hostReminder: 'Wer war dabei? Eine kleine Erinnerung',
    daily: 'Heute in Lotse',
    askDevice: '[{{school}} #{{number}}] Welches Gerät nutzt Ihr Kind?',
    returned: 'Nicht gesendet: Ihre Antwort zu #{{number}}',
    returnedPlain: 'Nicht gesendet: Ihre Antwort',
    withoutFiles: 'Ohne Anhang gesendet: Ihre Antwort zu #{{number}}',
    ask: '[{{school}} #{{number}}] Hat die Videokonferenz geklappt?',
    askPlain: '[{{school}}] Hat die Videokonferenz geklappt?',
    slots: '[{{school}} #{{number}}] Wann passt ein Anruf?',
    renewed: '[{{school}} #{{number}}] Ihr neuer Link',
    renewedPlain: '[{{school}}] Ihr neuer Link'
  },
  greeting: 'Guten Tag,',
  ack: {
    arrived: 'Ihre Mail ist angekommen. Ihre Nummer ist {{number}}.',
    answerBy: 'Eine Lehrkraft aus unserem Support-Team antwortet Ihnen spätestens am {{due}}.',
    answerSoon: 'Eine Lehrkraft aus unserem Support-Team antwortet Ihnen so bald wie möglich.',
    call: 'Vielleicht rufen wir Sie an. Unsere Nummer ist dann oft unterdrückt.',
    ask: 'Bitte sagen Sie uns noch kurz: {{questions}}',
    askDevice: 'Welches Gerät nutzt Ihr Kind?',
    askChild: 'Welches Kind, welche Klasse?',
    follow: 'Hier sehen Sie, wie weit wir sind:',
    orReply: 'Oder antworten Sie einfach auf diese Mail.',
    urgent: 'Eilt es, weil die Stunde gerade läuft? Schreiben Sie JETZT in den Betreff.'
  },
  reply: {
    signature: '{{name}}, Support-Team {{school}}',
    guideHeading: 'So geht es: {{title}}',
    follow: 'Hat es geklappt? Hier können Sie es uns sagen:',
    orReply: 'Oder antworten Sie einfach auf diese Mail.'
  },
  follow: {
    lead: 'Zum Anliegen #{{number}}, bei dem Sie mitlesen, hat die Familie geschrieben.',
    why: 'Sie bekommen diese Mail, weil Sie mitlesen. Im Anliegen beenden Sie das mit einem Tippen.'
  },
  notify: {
    lead: 'Ein Anliegen wartet auf jemanden, der dieses Gerät kennt.',
    number: 'Nummer: {{number}}',
    platform: 'Gerät: {{platform}}',
    problem: 'Problem: {{problem}}',
    level: 'Klassenstufe: {{level}}',
    due: 'Frist: {{due}}',
    open: 'Anliegen ansehen und übernehmen:',
    leadMany: '{{count}} Anliegen warten auf Sie.',
    openMany: 'Ansehen und übernehmen:',
    answer: 'Antworten Sie einfach auf diese Mail: Ihr Text geht an die Familie.',
    answerMany:
      'Wollen Sie einer Familie gleich antworten? Beginnen Sie mit der Nummer, zum Beispiel: #{{number}}',
    token: 'Kennung: {{token}}',
    why: 'Sie bekommen diese Mail, weil Sie in Lotse „Ich bin da“ eingeschaltet haben.'
  },
  mention: {
    lead: 'In einer internen Notiz zu Anliegen #{{number}} stehen Sie.',
    open: 'Notiz lesen:',
    noReply: 'Bitte antworten Sie nicht auf diese Mail. Schreiben Sie Ihre Antwort als Notiz zum Anliegen.'
  },
  daily: {
    waiting_one: 'Ein Anliegen wartet auf jemanden mit Ihren Geräten.',
    waiting_other: '{{count}} Anliegen warten auf jemanden mit Ihren Geräten.',
    own_one: 'Eines Ihrer Anliegen ist offen.',
    own_other: '{{count}} Ihrer Anliegen sind offen.',
    open: 'Zur Liste:',
    stop: 'Diese Übersicht abbestellen:'
  },
  askDevice: {
    question: 'Welches Gerät nutzt Ihr Kind für die Videokonferenz?',
    link: 'Bitte antworten Sie hier mit einem Tipp:',
    orReply: 'Oder antworten Sie einfach auf diese Mail, zum Beispiel: iPad.'
  },
  returned,
  code: {
    lead: 'Ihr Code zum Anmelden bei Lotse ist:',
    valid: 'Er gilt 10 Minuten und nur in dem Browser, in dem Sie ihn angefordert haben.',
    notYou: 'Haben Sie sich nicht angemeldet? Dann löschen Sie diese Mail einfach.'
  },
  welcome: {
    lead: 'Sie gehören jetzt zum Support-Team für Videokonferenzen ({{school}}).',
    leadHost:
      'Ihre Schule ({{school}}) hilft Familien mit Lotse bei den Videokonferenzen. Sie sind dort als Lehrkraft eingetragen.',
    signIn: 'So kommen Sie hinein:',
    code: 'Geben Sie dort {{address}} ein. Sie bekommen einen Code mit 6 Ziffern per Mail. Ein Passwort brauchen Sie nicht.'
  },
  host: {
    lead: 'Wer war heute in Ihren Videostunden dabei? Ein Tipp genügt, wenn alle da waren.',
    lesson: '{{time}} Uhr: {{group}}',
    leadTestDay: 'Heute ist Testtag. Bitte haken Sie ab, wer in Ihrer Videostunde angekommen ist.',
    questions_one:
      'Dazu eine Frage zu einem Kind aus einer früheren Stunde: War es da, vielleicht unter anderem Namen oder im falschen Raum?',
    questions_other:
      'Dazu {{count}} Fragen zu Kindern aus einer früheren Stunde: Waren sie da, vielleicht unter anderem Namen oder im falschen Raum?',
    reminder:
      'Zu Ihren letzten Videostunden fehlt uns noch die Meldung. Ohne sie wissen wir nicht, wer Hilfe braucht. Waren alle da, genügt ein Tipp. Das sind die Stunden von heute:',
    open: 'Heute melden:',
    openQuestion: 'Hier antworten:',
    valid: 'Der Link gilt nur heute und nur für Ihre Stunden.'
  },
  ask: {
    question: 'Hat die Videokonferenz bei {{child}} {{when}} geklappt?',
    link: 'Bitte antworten Sie hier mit einem Tipp:',
    orReply: 'Oder antworten Sie einfach auf diese Mail: ja oder nein.',
    stop: 'Sie möchten solche Fragen nicht mehr? Antworten Sie mit dem Wort Stopp.'
  },
  recall: {
    lead_one: 'Sie haben ein Gerät von uns geliehen. Bitte geben Sie es jetzt zurück.',
    lead_other: 'Sie haben {{count}} Geräte von uns geliehen. Bitte geben Sie sie jetzt zurück.',
    device: '{{number}} ({{child}})',
    deviceWith: '{{number}} mit {{accessories}} ({{child}})',
    until: 'Spätestens am {{day}}.',
    where: 'Wo und wann: {{place}}',
    data: 'Speichern Sie vorher, was Sie noch brauchen. Wir löschen danach alles auf dem Gerät.',
    orReply: 'Geht das nicht? Antworten Sie einfach auf diese Mail.'
  },
  slots: {
    lead: 'Wir haben Sie am Telefon nicht erreicht. Wann dürfen wir anrufen?',
    link: 'Bitte wählen Sie hier eine Zeit:',
    orReply: 'Passt nichts davon? Antworten Sie einfach auf diese Mail. Unsere Nummer ist oft unterdrückt.'
  },
  renewed: {
    link: 'Hier ist Ihr neuer Link:',
    valid: 'Er gilt 7 Tage. Sie können auch einfach auf diese Mail antworten.'
  },
  privacy: 'Datenschutz: {{url}}',
  problemUnknown: 'noch unklar',
  platformUnknown: 'Gerät unklar',
  levelUnknown: 'unbekannt'
}
