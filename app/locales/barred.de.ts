/** A contact that hears nothing of a child any more. */
export default {
  ended: {
    title: 'Keine Auskunft mehr',
    person: '{{name}} bekommt keine Auskunft mehr über {{child}}.',
    since: 'seit {{day}}, eingetragen von {{by}}',
    sinceOnly: 'seit {{day}}',
    again: 'Wieder Auskunft geben',
    againOf: '{{name}} wieder Auskunft geben'
  },
  end: {
    title: 'Kontakt soll keine Auskunft mehr bekommen',
    text: 'Danach geht keine Mail über {{child}} mehr an {{name}}, auch keine, die noch wartet. Offene Links zeigen {{child}} nicht mehr, und keine Schülerliste stellt den Bezug wieder her. Was {{name}} schreibt, kommt weiter an. Ein Grund wird nicht gespeichert.',
    last: 'Danach erreicht keine Mail mehr jemanden für {{child}}: {{name}} ist der letzte Kontakt.',
    lastOthers:
      'Mit „alle Kinder“ erreicht auch für {{children}} keine Mail mehr jemanden: {{name}} ist dort der letzte Kontakt.',
    one: 'Keine Auskunft mehr an {{name}} über {{child}}',
    all: 'Keine Auskunft mehr an {{name}} über alle Kinder ({{children}})',
    siblings: 'Für {{children}} bleibt {{name}} Kontakt.'
  },
  ticket: {
    warning: '{{address}} bekommt keine Auskunft mehr über {{children}}.',
    why: 'Antworten Sie dieser Adresse nichts über das Kind. Wenn Sie unsicher sind, fragen Sie die Schulleitung.',
    unknown:
      '{{address}} ist unbekannt. Zu {{children}} gibt es einen Kontakt, der keine Auskunft mehr bekommt.',
    unknownWhy:
      'Es könnte dieser Kontakt mit einer anderen Adresse sein. Antworten Sie erst, wenn Sie wissen, wer schreibt.'
  },
  ask: 'Diese Adresse bekommt keine Auskunft mehr über {{children}}. Steht in Ihrer Antwort wirklich nichts über das Kind? Dann tippen Sie auf „Trotzdem senden“. Ihr Text ist noch da.',
  import: {
    title: 'Bezug beendet',
    aside: 'bleibt beendet',
    text: 'Die Datei nennt diese Kontakte. Sie bekommen keine Auskunft über das Kind, und das bleibt so. Ändern können Sie es auf der Seite des Kindes.'
  }
}
