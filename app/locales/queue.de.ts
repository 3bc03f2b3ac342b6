/** The queue: five lists, their cards and rows. */
export default {
  view: { offered: 'Für mich', mine: 'Meine', open: 'Alle', waiting: 'Wartend', done: 'Erledigt' },
  lists: 'Listen',
  listOf: '{{view}}: Anliegen',
  search: 'Suchen',
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
    unclear: 'unklar'
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
  keys: {
    title: 'Alle Tasten',
    close: 'Schließen',
    all: 'alle Tasten',
    j: 'weiter',
    k: 'zurück',
    c: 'übernehmen',
    r: 'antworten',
    long: {
      j: 'nächstes Anliegen in der Liste',
      k: 'voriges Anliegen in der Liste',
      Enter: 'Anliegen öffnen',
      c: 'Anliegen übernehmen',
      r: 'antworten',
      '/': 'Kind, Klasse oder Nummer suchen',
      '?': 'diese Hilfe'
    }
  }
}
