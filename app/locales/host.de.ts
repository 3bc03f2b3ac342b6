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
  cancelled: 'Diese Stunde ist ausgefallen. Sie müssen nichts melden.',
  incident: 'Gemeinsame Störung: Diese Stunde zählt für niemanden. Sie können trotzdem melden.',
  empty: 'In dieser Lerngruppe steht an diesem Tag niemand.',
  reportedAll: 'Gemeldet um {{time}} Uhr: alle da. Danke.',
  reported: 'Gemeldet um {{time}} Uhr: alle da außer {{count}}. Danke.',
  allReported: 'Alles gemeldet. Danke.',
  change: 'Meldung ändern',
  foot: 'Es geht nur um die Technik. Das ist keine Anwesenheitsliste.',
  until: 'Sie können bis heute Abend ändern.',
  privacy: 'Datenschutz',
  refused: {
    unknown_lesson: 'Diese Stunde gibt es nicht. Es wurde nichts gemeldet.',
    other_host: 'Diese Stunde hält heute jemand anderes. Es wurde nichts gemeldet.',
    other_day: 'Diese Stunde ist nicht von heute. Es wurde nichts gemeldet.',
    cancelled: 'Diese Stunde ist ausgefallen. Es wurde nichts gemeldet.',
    not_begun: 'Diese Stunde hat noch nicht begonnen. Bitte melden Sie danach.',
    not_member: 'Ein Kind gehört nicht zu dieser Lerngruppe. Es wurde nichts gemeldet.',
    nobody_named: 'Bitte tippen Sie auf die Kinder, bei denen etwas war. Oder auf „Alle da“.'
  },
  gone: {
    title: 'Dieser Link gilt nicht mehr.',
    text: 'Ein Link gilt nur an seinem Tag. Am nächsten Tag mit Videostunden bekommen Sie einen neuen.',
    unknownTitle: 'Diesen Link kennen wir nicht.',
    unknownText: 'Vielleicht ist er nicht ganz kopiert. Bitte öffnen Sie ihn noch einmal aus der Mail.',
    write: 'Fragen? Schreiben Sie uns einfach:'
  }
}
