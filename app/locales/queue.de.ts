/** The queue: five lists, their cards and rows. */
export default {
  view: { offered: 'Für mich', mine: 'Meine', open: 'Alle', waiting: 'Wartend', done: 'Erledigt' },
  lists: 'Listen',
  listOf: '{{view}}: Anliegen',
  search: 'Suchen',
  quiet: {
    night: 'Zwischen 18 und 8 Uhr gehen keine Benachrichtigungen hinaus.',
    weekend: 'Am Wochenende gehen keine Benachrichtigungen hinaus.',
    holiday: 'In den Ferien gehen keine Benachrichtigungen hinaus.'
  },
  mailbox: {
    read: 'Postfach zuletzt gelesen {{ago}}',
    never: 'Das Postfach wurde noch nie gelesen',
    fine: 'Das Postfach wird gelesen.',
    trouble: 'Das Postfach wird gerade nicht gelesen.'
  },
  time: { oclock: '{{time}} Uhr', at: 'um {{time}} Uhr', onDay: 'am {{day}}' },
  due: {
    running: 'Stunde läuft',
    still: 'noch {{minutes}} min',
    in: 'nächste Stunde in',
    minutes: '{{minutes}} min'
  },
  group: {
    now: 'Jetzt',
    nowDesk: 'Jetzt',
    next: 'Vor der nächsten Stunde',
    nextIn: 'Nächste Stunde in {{in}}',
    today: 'Heute noch',
    tomorrow: 'Morgen',
    later: '{{day}}',
    none: 'Ohne Stunde',
    resting: 'Später',
    followed: 'Sie lesen mit',
    aside: 'Nicht beim Support-Team',
    closed_today: 'Heute erledigt',
    closed_before: 'Früher erledigt'
  },
  card: {
    unknownSender: 'Unbekannter Absender',
    openSince: 'Kind noch offen, seit {{since}}',
    noSubject: 'Ohne Betreff',
    unreadable: 'Unlesbare Mail',
    andMore_one: '{{name}} und ein weiteres Kind',
    andMore_other: '{{name}} und {{count}} weitere Kinder',
    subject: '„{{subject}}“',
    urgent: 'JETZT im Betreff',
    urgentAside: 'JETZT im Betreff',
    dueLead: 'Antwort bis',
    closed: 'erledigt {{when}}',
    nobody: 'noch niemand',
    nobodyOffered: 'Noch niemand. Auch {{names}} angeboten.',
    yours: 'Bei Ihnen, seit {{since}}',
    taken: '{{name}} hat {{when}} übernommen',
    you: 'Sie',
    unclear: 'unklar',
    mayClose: 'verlässlich: kann geschlossen werden',
    mentioned: 'Sie sind erwähnt'
  },
  mentioned: {
    in_one: 'Sie sind in einem Anliegen erwähnt:',
    in_other: 'Sie sind in {{count}} Anliegen erwähnt:',
    more: 'und {{count}} weitere'
  },
  empty: {
    offered: 'Gerade wartet niemand auf Sie.',
    mine: 'Sie haben kein offenes Anliegen.',
    open: 'Gerade ist nichts offen.',
    waiting: 'Wir warten auf keine Familie.',
    done: 'Noch ist nichts erledigt.'
  },
  emptyHint: {
    offered: 'Anliegen zu Ihren Geräten erscheinen hier von selbst. Die meisten kommen kurz vor den Stunden.',
    mine: 'Was Sie übernehmen, steht hier, bis es erledigt ist.',
    open: 'Neue Anliegen erscheinen hier von selbst. Die meisten kommen kurz vor den Stunden.',
    waiting: 'Was Sie beantwortet haben, wartet hier auf die nächste Nachricht der Familie.',
    done: 'Erledigte Anliegen der letzten Zeit stehen hier und lassen sich wieder öffnen.'
  },
  emptyAll_one: 'Ein anderes Anliegen ansehen',
  emptyAll_other: 'Alle {{count}} offenen Anliegen ansehen',
  pick: {
    free: 'Wählen Sie links ein Anliegen. Dieses ist als Nächstes frei:',
    none: 'Wählen Sie links ein Anliegen.'
  },
  filter: {
    title: 'Filtern',
    active: 'Gefiltert',
    views: 'Ihre Ansichten',
    device: 'Gerät',
    level: 'Stufe',
    whose: 'Bei wem',
    any: 'alle',
    mine: 'bei mir',
    nobody: 'bei niemandem',
    apply: 'Anwenden',
    reset: 'Ohne Filter zeigen',
    name: 'Name der Ansicht',
    keep: 'Ansicht merken',
    manage: 'Ansichten umbenennen oder löschen',
    ignored: 'Diese Teile der Adresse kennt Lotse nicht und hat sie nicht beachtet: {{parts}}'
  },
  views: {
    title: 'Ihre Ansichten',
    lead: 'Gefilterte Listen, die Sie sich gemerkt haben. Nur Sie sehen sie hier; die Adresse einer Ansicht können Sie weitergeben.',
    none: 'Sie haben sich noch keine Ansicht gemerkt. Filtern Sie eine Liste der Anliegen und geben Sie ihr einen Namen.',
    open: 'Öffnen',
    newName: 'Neuer Name',
    rename: 'Umbenennen',
    delete: 'Löschen',
    deleteOf: 'Ansicht „{{name}}“ löschen',
    problem: {
      noName: 'Geben Sie der Ansicht einen Namen.',
      longName: 'Der Name hat höchstens 40 Zeichen.',
      taken: 'So heißt schon eine andere Ihrer Ansichten.',
      too_many: 'Sie haben schon 20 Ansichten. Löschen Sie zuerst eine.'
    }
  },
  keys: {
    all: 'alle Tasten',
    j: 'weiter',
    k: 'zurück',
    c: 'übernehmen',
    r: 'antworten'
  }
}
