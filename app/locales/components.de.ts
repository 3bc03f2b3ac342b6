import { platformNames } from './platforms.ts'

/** Words of the design language itself. Faces and marks are worded exactly as in connection-status.md. */
export default {
  face: {
    unknown: 'unbekannt',
    failing: 'kommt nicht rein',
    blocked: 'wartet auf Gerät oder Internet',
    unstable: 'wackelig',
    trial: 'auf Probe',
    reliable: 'verlässlich',
    stale: 'länger nicht gesehen',
    exempt: 'nimmt nicht teil'
  },
  blocker: {
    no_device: 'wartet auf Gerät',
    no_internet: 'wartet auf Internet',
    device_conflict: 'zwei Kinder, ein Gerät',
    other: 'wartet (anderer Grund)'
  },
  beside: {
    weak_lately: 'zuletzt holprig',
    quiet: 'länger nicht gesehen',
    family_only: 'nur von der Familie bestätigt',
    shaky: 'wackelig',
    needs_day: 'es fehlt noch ein weiterer Tag'
  },
  mark: {
    ok: 'gut',
    fam: 'gut, sagt die Familie',
    weak: 'mit Aussetzern',
    bad: 'nicht geklappt',
    split: 'strittig',
    open: 'nicht gesehen',
    void: 'zählt nicht',
    excused: 'entschuldigt',
    none: 'ohne Meldung',
    next: 'kommt noch'
  },
  marks: {
    summary: 'Letzte zwei Wochen: {{list}}',
    nothing: 'noch keine Stunde',
    part: '{{count}} {{word}}'
  },
  streak: '{{good}} von {{needed}}',
  weekday: { 1: 'Mo', 2: 'Di', 3: 'Mi', 4: 'Do', 5: 'Fr', 6: 'Sa', 0: 'So' },
  dayOfMonth: '{{day}}.',
  device: {
    ...platformNames('de'),
    loan: '{{device}} (Leihgerät)'
  },
  bar: {
    find: 'Suchen',
    search: 'Kind, Wort, Nummer',
    search_label: 'Suchen: Kind, Wort, Klasse oder Nummer eines Anliegens',
    account: '{{initials}}: {{name}}, Einstellungen und Abmelden',
    account_short: 'Einstellungen und Abmelden',
    lists: 'Listen',
    menu: 'Menü'
  },
  presence: {
    label: 'Wer gerade da ist',
    short: 'Gerade da:',
    nobody: '{{device}} niemand',
    here: 'Ich bin da',
    until: 'bis {{time}} Uhr'
  },
  slip: { claim: 'Übernehmen', nobody: 'noch niemand', next: 'nächste Stunde' },
  row: { free: 'frei', you: 'Sie', open_child: 'Kind noch offen', calling: 'telefoniert gerade' },
  thread: {
    label: 'Verlauf',
    quote_one: 'Zitierte Mail und Signatur zeigen, {{count}} Zeile',
    quote_other: 'Zitierte Mail und Signatur zeigen, {{count}} Zeilen',
    internal: '{{who}}, intern:'
  },
  mention: { label: 'Wen meinen Sie?' },
  guess: {
    label: 'Aus der Mail gelesen',
    reads: 'Lotse liest:',
    why: 'warum?',
    why_of: 'Warum {{what}}?',
    right: 'stimmt',
    right_of: '{{what}} stimmt'
  },
  answer: {
    reply: 'Antwort',
    note: 'Interne Notiz',
    call: 'Anruf festhalten',
    lines: 'Ihre Zeilen',
    guide: 'Eingefügte Anleitung',
    to: 'an',
    send_reply: 'Senden',
    send_note: 'Notieren',
    send_call: 'Festhalten'
  },
  side: { child: 'Das Kind', tried: 'Versucht', earlier: 'Frühere Anliegen' },
  ticks: '{{done}} von {{all}}',
  call: {
    back: 'Anliegen',
    relation: '{{relation}} von',
    anyway: 'Trotzdem Nummer zeigen',
    reveal: 'Nummer zeigen',
    wrote: 'Was die Familie schrieb',
    question: 'Wie ging es aus?',
    one_tap: 'Ein Tipp genügt, beim Rückruf noch die Uhrzeit.',
    outcome: {
      solved: 'gelöst',
      not_solved: 'nicht gelöst',
      not_reached: 'nicht erreicht',
      wrong_number: 'falsche Nummer',
      call_back: 'Rückruf um …'
    },
    back_at: 'Rückruf um',
    note_back: 'Rückruf festhalten'
  },
  thumb: 'Was jetzt?',
  kids: {
    caption: 'Kinder, deren Verbindung noch nicht verlässlich ist',
    child: 'Kind',
    status: 'Status, seit',
    weeks: 'Zwei Wochen',
    device: 'Gerät',
    carer: 'Kümmert sich',
    next: 'Nächste Stunde',
    step: 'Nächster Schritt',
    nobody: 'noch niemand'
  },
  group: { heads: '{{count}} von {{all}} Kindern noch nicht verlässlich' },
  chart: {
    title: 'Noch nicht verlässlich an {{count}} Schultagen: {{list}}',
    caption: 'Noch nicht verlässliche Kinder je Schultag und Status',
    table: 'Zahlen als Tabelle',
    day: 'Tag',
    total: 'zusammen',
    band: '{{from}} bis {{to}}',
    blocked_lines: { 1: 'wartet auf Gerät', 2: 'oder Internet' }
  },
  fortnight: { time: 'Uhrzeit', no_lesson: 'keine Stunde' },
  dispute: 'dagegen',
  form: { errors: 'Bitte noch einmal ansehen', error: 'Fehler:' },
  trouble: { next: 'Was Sie jetzt tun können', technical: 'Meldung für die Technik' },
  host: {
    question: 'Waren alle da und ging die Technik?',
    all: 'Alle da',
    not_all: 'Nicht alle …',
    except: 'alle außer',
    send: 'Alle anderen waren da',
    was: 'Was war bei {{name}}?',
    not_seen: 'nicht gesehen',
    failed: 'kam nicht rein',
    sound: 'kein Ton',
    picture: 'kein Bild',
    dropped: 'flog raus',
    degraded: 'Aussetzer',
    tick: 'Testtag: Bitte haken Sie ab, wer da war.',
    send_ticks: 'Liste senden',
    excused: 'entschuldigt',
    ours: 'Ursache bei uns (Raum, Warteraum, Zeitlimit)'
  },
  mailbox: { read: 'Postfach zuletzt gelesen {{ago}}' }
}
