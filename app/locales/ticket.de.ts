import call from './ticket-call.de.ts'
import event from './ticket-events.de.ts'

/** One ticket: head, conversation, answer, call, the child beside it. */
export default {
  title: 'Anliegen #{{number}}',
  more: 'Mehr',
  back: 'Anliegen',
  cancel: 'Abbrechen',
  someone: 'die Familie',
  theFamily: 'Die Familie',
  unknownSender: 'Unbekannter Absender',
  openChild: 'Kind noch offen',
  quoted: '„{{text}}“',
  unreadable: 'Unlesbare Mail',
  noSubject: 'Ohne Betreff',
  mayClose_one: '{{names}} ist wieder verlässlich.',
  mayClose_other: '{{names}} sind wieder verlässlich.',
  mayCloseNow: 'Anliegen schließen',
  doneStatus: 'Erledigt. Der Status des Kindes ändert sich erst durch gute Stunden.',
  urgent: 'JETZT stand im Betreff.',
  lessonRuns: 'Die Stunde läuft.',
  maybe: 'Gehört vielleicht zu',
  dueLead: 'Antwort bis',
  keepTicks: 'Häkchen sichern',
  guideGone: 'nicht mehr vorhanden',
  sentGuide: 'Anleitung „{{title}}“',
  holder: {
    nobody: 'noch niemand',
    you: 'bei Ihnen, seit {{since}}',
    other: '{{name}} hat {{when}} übernommen.',
    calling: 'Telefoniert gerade.',
    nextFree: 'Zum nächsten freien Anliegen',
    done: 'erledigt {{when}}'
  },
  act: {
    claim: 'Übernehmen',
    reply: 'Antworten',
    call: 'Anrufen',
    callWho: '{{who}} anrufen',
    handOver: 'Weitergeben',
    release: 'Zurückgeben',
    close: 'Erledigt',
    reopen: 'Wieder öffnen',
    more: 'Mehr …'
  },
  moreActs: {
    antworten: 'Antworten',
    notiz: 'Interne Notiz',
    anruf: 'Anrufen',
    weitergeben: 'Weitergeben',
    schliessen: 'Erledigt',
    mehr: 'Später, mitlesen, Stichworte …'
  },
  rest: {
    free: 'Noch hat es niemand. Übernehmen Sie es, dann können Sie antworten.',
    reply: 'Gleich antworten',
    replyAgain: 'Noch einmal antworten',
    note: 'Interne Notiz'
  },
  event,
  call,
  mail: {
    run_one: '1 weitere Mail.',
    run_other: '{{count}} weitere Mails.',
    runAll: 'Alle zeigen',
    'auto-reply': 'Automatische Antwort von {{who}}',
    bounce: 'Ein Mailserver meldet: {{what}}',
    noText: '(Diese Mail hat keinen lesbaren Text.)',
    unreadable: 'Diese Mail konnte Lotse nicht lesen.',
    download: 'Original herunterladen',
    designed: 'Original ansehen',
    forwarded: 'Weitergeleitete Mail zeigen',
    stranger: 'Diese Adresse kennen wir hier nicht. Sie hat nichts vom bisherigen Verlauf bekommen.'
  },
  size: { kb: '{{n}} kB', mb: '{{n}} MB' },
  delivery: {
    queued: 'noch nicht verschickt',
    sending: 'wird gerade verschickt',
    deferred: 'noch nicht verschickt: {{reason}}',
    sent: 'verschickt',
    failed: 'nicht zugestellt: {{reason}}',
    unknown: 'vielleicht nicht angekommen: {{reason}}',
    noReason: 'Der Server hat keinen Grund genannt.'
  },
  read: {
    how: 'Wie wurde das gelesen?',
    original: 'Original herunterladen (.eml)',
    noReason: 'Dafür steht kein Grund fest.',
    noChild: 'Kind unklar',
    findChild: 'Kind suchen',
    noDevice: 'Gerät unklar',
    noProblem: 'Problem unklar',
    remembered: 'Beim letzten Mal war es: {{problem}}, {{how}}.',
    corrected: '{{day}} von {{name}} berichtigt',
    other: { kind: 'Anderes Kind', geraet: 'Anderes Gerät', problem: 'Anderes Problem' },
    field: {
      acknowledgement: 'Eingangsbestätigung',
      kind: 'Art der Mail',
      ticket: 'Anliegen',
      students: 'Kind',
      platform: 'Gerät',
      problem: 'Problem',
      language: 'Sprache',
      urgent: 'Eilig',
      answer: 'Antwort',
      sender: 'Absender',
      stranger: 'Achtung',
      bounce: 'Zustellung',
      folded: 'Eingeklappt',
      masked: 'Geheimes',
      attachments: 'Anhänge',
      warnings: 'Hinweise',
      unreadable: 'Nicht lesbar'
    }
  },
  said: {
    ok: 'Es hat geklappt',
    now: 'Es klappt jetzt',
    degraded: 'Geklappt, mit Aussetzern',
    failed: 'Es hat nicht geklappt',
    excused: 'War nicht dabei',
    lesson: '{{what}} (Stunde {{time}} Uhr)',
    forLesson: '„Stimmt“ trägt es als Antwort der Familie für diese Stunde ein.',
    forNow: '„Stimmt“ hält fest, dass es wieder geht. Ob es hält, zeigt die nächste Stunde.',
    noChild: 'Erst muss feststehen, um welches Kind es geht.',
    unclear: 'Nicht eindeutig. Was stimmt?',
    none: 'Sagt nichts dazu'
  },
  side: {
    label: 'Das Kind',
    more: 'Mehr über {{name}}',
    tried: 'Versucht',
    earlier: 'Frühere Anliegen',
    closed: 'erledigt {{day}}',
    stillOpen: 'offen',
    openHint: 'Wir wissen noch nicht, um welches Kind es geht.',
    lessons: 'Stunden',
    noLessons: 'keine geplant',
    device: 'Gerät',
    loan: 'Leihgerät',
    loanSince: '{{device}}, seit {{day}}',
    siblings: 'Geschwister',
    people: 'Familie',
    writingOnly: 'bitte nur schreiben',
    toCall: 'Anrufen',
    missing_one: 'Noch eine gute Stunde, dann verlässlich.',
    missing_other: 'Noch {{count}} gute Stunden, dann verlässlich.'
  },
  tried: {
    call: {
      solved: 'Anruf, gelöst',
      not_solved: 'Anruf, nicht gelöst',
      not_reached: 'Anruf, nicht erreicht',
      wrong_number: 'Anruf, falsche Nummer',
      call_back: 'Anruf, Rückruf ausgemacht',
      loan: 'Anruf, Leihgerät',
      other: 'Anruf, anderes Gerät'
    },
    guide: 'Anleitung „{{title}}“ geschickt'
  },
  draft: {
    saved: 'Entwurf gesichert um {{time}} Uhr',
    failed: 'Noch nicht gespeichert – wird nachgeholt',
    another:
      'Nicht gespeichert: In diesem Browser ist jetzt jemand anders angemeldet. Ihr Text bleibt hier, bis Sie sich wieder anmelden.',
    long: 'Nicht gespeichert: Der Text ist zu lang, höchstens 200.000 Zeichen passen hinein. Er bleibt in diesem Browser. Bitte kürzen Sie ihn.'
  },
  newer: {
    title: 'Neu, während Sie geschrieben haben: {{who}} hat {{when}} geschrieben:',
    read: 'Gelesen'
  },
  whom: {
    legend: 'An wen geht die Antwort?',
    unknown: 'unbekannte Adresse',
    warning:
      'Die neueste Nachricht kam von einer Adresse, die wir nicht kennen. Prüfen Sie, wer die Antwort bekommt.'
  },
  answer: {
    stale:
      'Die Familie hat inzwischen noch einmal geschrieben. Lesen Sie die Nachricht oben. Ihr Text ist noch da: Passt er noch, dann senden Sie ihn.',
    taken:
      '{{name}} hat das Anliegen übernommen. Ihre Antwort wurde nicht verschickt, Ihr Text steht noch hier.',
    empty: 'Schreiben Sie eine Zeile oder fügen Sie eine Anleitung ein.',
    no_address: 'Zu diesem Anliegen gibt es keine Mailadresse. Rufen Sie an oder notieren Sie etwas.',
    not_involved:
      'Diese Adresse gehört nicht zu diesem Anliegen. Wählen Sie noch einmal, wer die Antwort bekommt.',
    secret:
      'In Ihrer Antwort steht wohl ein Kenncode oder ein Passwort. So etwas gehört nicht in eine Mail. Nehmen Sie es heraus, oder tippen Sie auf „So senden“.',
    filesTooLarge:
      'Die Dateien sind zusammen größer als 10 MB. Sie wurden nicht angehängt, Ihr Text ist noch da. Schicken Sie weniger oder kleinere Dateien.',
    long: 'Die Antwort ist zu lang zum Verschicken. Bitte kürzen Sie sie.'
  },
  noAddress: {
    title: 'Zu diesem Anliegen gibt es keine Mailadresse.',
    unreadable:
      'Laden Sie das Original oben herunter: Vielleicht steht darin, wer geschrieben hat. Halten Sie als Notiz fest, was Sie herausfinden.',
    call: 'Rufen Sie an, oder halten Sie als Notiz fest, was Sie herausfinden.',
    none: 'Fragen Sie im Sekretariat, wie die Familie zu erreichen ist, und halten Sie es als Notiz fest.'
  },
  note: {
    empty: 'Die Notiz ist noch leer.',
    long: 'Die Notiz ist zu lang: Höchstens {{most}} Zeichen passen hinein. Bitte kürzen Sie sie.'
  },
  guide: {
    add: 'Anleitung einfügen',
    other: 'Andere Anleitung',
    insert: 'Einfügen',
    insertOf: '{{title}} einfügen',
    helpedTimes_one: 'hat einmal geholfen',
    helpedTimes_other: 'hat {{count}} Mal geholfen',
    remove: 'entfernen',
    checked: 'geprüft am {{day}}',
    unchecked: 'noch nicht geprüft',
    all: 'Weitere Anleitungen',
    fitting: 'Für dieses Gerät',
    others: 'Für andere Geräte',
    named: '{{device}}: {{title}}',
    choose: 'Bitte wählen',
    platform: {
      windows: 'Windows',
      mac: 'Mac',
      android: 'Android',
      ios: 'iPad/iPhone',
      chromeos: 'Chromebook',
      browser: 'Browser',
      all: 'alle Geräte'
    }
  },
  handOver: {
    title: 'Weitergeben',
    to: 'An wen?',
    choose: 'Bitte wählen',
    here: 'ist da',
    tried: 'Was wurde versucht?',
    triedHint: 'Eine Zeile genügt. Nur das Support-Team liest sie.',
    send: 'Weitergeben',
    who: 'Wählen Sie, wer das Anliegen bekommt.',
    long: 'Das ist zu lang. Eine Zeile genügt.',
    notYours: 'Das ging nicht: Sie haben das Anliegen nicht, oder es wurde inzwischen erledigt.'
  },
  close: {
    title: 'Erledigt',
    status: 'Der Verbindungsstatus des Kindes ändert sich dadurch nicht. Das machen gute Stunden.',
    helped: 'Was hat geholfen?',
    hint: 'Darf leer bleiben. Es hilft, beim nächsten Mal die richtige Anleitung zu finden.',
    other: 'etwas anderes',
    unknown: 'weiß nicht',
    words: 'Was war es?',
    long: 'Das ist zu lang. Ein Satz genügt.',
    stale:
      'Die Familie hat inzwischen noch einmal geschrieben. Das Anliegen ist noch offen: Lesen Sie die Nachricht. Ist es trotzdem erledigt, dann tippen Sie noch einmal.',
    taken:
      '{{by}} hat dieses Anliegen. Es ist noch offen: Fragen Sie {{by}}, oder geben Sie der Verwaltung Bescheid.',
    send: 'Anliegen erledigen'
  },
  device: {
    title: 'Welches Gerät nutzt das Kind?',
    hint: 'Gemeint ist das Gerät des Kindes, nicht das Handy der Eltern.',
    ask: {
      send: 'Die Familie per Mail fragen',
      hint: 'Sie bekommt einen Link mit fünf Geräten. Ein Tipp der Familie genügt.',
      already: 'Die Familie wurde heute schon gefragt.',
      taken: 'Jemand anderes hat das Anliegen. Nur wer es hat, fragt die Familie.',
      no_address: 'Wir kennen keine Adresse dieser Familie. Fragen Sie am besten am Telefon.',
      limit: 'Gerade gehen zu viele automatische Mails hinaus. Versuchen Sie es in einer Stunde noch einmal.'
    }
  },
  problem: {
    title: 'Worum geht es?',
    label: 'Problem',
    hint: 'Danach richten sich die Anleitungen.',
    choose: 'Bitte wählen',
    send: 'Festhalten'
  },
  child: {
    title: 'Um welches Kind geht es?',
    search: 'Name oder Klasse',
    hint: 'Mindestens drei Buchstaben',
    tooShort: 'Bitte mindestens drei Buchstaben eingeben.',
    find: 'Suchen',
    none: 'Kein Kind heißt „{{search}}“. Vielleicht ist der Name anders geschrieben.',
    this: 'Dieses Kind',
    thisOf: 'Dieses Kind: {{name}}',
    also: 'Auch dieses',
    alsoOf: 'Auch dieses Kind: {{name}}',
    more_one: 'Und noch ein Kind. Geben Sie mehr vom Namen ein.',
    more_other: 'Und {{count}} weitere. Geben Sie mehr vom Namen ein.'
  }
}
