/** The teacher's page of the day. */
export default {
  title: 'Ihre Videostunden heute',
  skip: 'Zu den Stunden',
  hello: 'Guten Tag, {{name}}',
  intro_one: '{{day}}. Ihre Videostunde.',
  intro_other: '{{day}}. Ihre {{count}} Videostunden.',
  none: 'Für {{day}} steht keine Videostunde von Ihnen im Stundenplan.',
  info: '{{children}} Kinder, bis {{time}} Uhr',
  notBegun: 'Beginnt um {{time}} Uhr. Danach melden Sie hier mit einem Tipp.',
  heldBy: 'Diese Stunde hält heute {{name}}. Sie müssen nichts melden.',
  heldByNobody: 'Diese Stunde ist Ihnen heute abgenommen. Sie müssen nichts melden.',
  cancelled: 'Diese Stunde ist ausgefallen. Sie müssen nichts melden.',
  incident: 'Gemeinsame Störung: Diese Stunde zählt für niemanden. Sie können trotzdem melden.',
  empty: 'In dieser Lerngruppe steht an diesem Tag niemand.',
  reportedAll: 'Gemeldet um {{time}} Uhr: alle da. Danke.',
  reported: 'Gemeldet um {{time}} Uhr: alle da außer {{count}}. Danke.',
  named: '{{name}}: {{was}}',
  namedOurs: '{{name}}: {{was}}, Ursache bei uns',
  allReported: 'Alles gemeldet. Danke.',
  change: 'Meldung ändern',
  foot: 'Es geht nur um die Technik. Das ist keine Anwesenheitsliste.',
  until: 'Sie können bis heute Abend ändern.',
  privacy: 'Datenschutz',
  question: {
    title_one: 'Noch eine Frage',
    title_other: 'Noch {{count}} Fragen',
    ask: 'War {{name}} da, vielleicht unter anderem Namen oder im falschen Raum?',
    ok: 'Ja, war da',
    wrong_room: 'War im falschen Raum',
    failed: 'Kam nicht rein',
    not_seen: 'Nein, nicht gesehen',
    excused: 'War entschuldigt',
    send: 'Antwort senden',
    saved: 'Gespeichert: {{answer}}. Danke. Sie können es bis heute Abend ändern.',
    choose: 'Bitte wählen Sie zuerst eine Antwort.',
    closed: 'Diese Frage hat sich inzwischen erledigt. Es wurde nichts geändert.'
  },
  refused: {
    unknown_lesson: 'Diese Stunde gibt es nicht. Es wurde nichts gemeldet.',
    other_host: 'Diese Stunde hält heute jemand anderes. Es wurde nichts gemeldet.',
    other_day: 'Diese Stunde ist nicht von heute. Es wurde nichts gemeldet.',
    cancelled: 'Diese Stunde ist ausgefallen. Es wurde nichts gemeldet.',
    not_begun: 'Diese Stunde hat noch nicht begonnen. Bitte melden Sie danach.',
    not_member:
      'Ein Kind gehört nicht zu dieser Lerngruppe oder nicht mehr zur Schule. Es wurde nichts gemeldet. Ihre anderen Angaben stehen noch da, bitte senden Sie noch einmal.',
    nobody_ticked:
      'Es ist niemand abgehakt. Es wurde nichts gemeldet. War wirklich niemand da, wählen Sie bei einem Kind, was war.',
    told_meanwhile:
      'Zu dieser Stunde steht inzwischen eine andere Meldung da. Ihre neue Auswahl ist noch nicht gespeichert. Senden Sie noch einmal, dann gilt sie.',
    nobody_named: 'Bitte tippen Sie auf die Kinder, bei denen etwas war. Oder auf „Alle da“.'
  },
  gone: {
    title: 'Dieser Link gilt nicht mehr.',
    text: 'Ein Link gilt nur an seinem Tag. Am nächsten Tag mit Videostunden bekommen Sie einen neuen.',
    late: 'Ihre Meldung kam erst nach dem Tag an. Sie wurde nicht gespeichert.',
    unknownTitle: 'Diesen Link kennen wir nicht.',
    unknownText: 'Vielleicht ist er nicht ganz kopiert. Bitte öffnen Sie ihn noch einmal aus der Mail.',
    write: 'Fragen? Schreiben Sie uns einfach:'
  }
}
