/** Words that many screens share. */
export default {
  product: 'Lotse',
  titleWith: '{{title}} – Lotse',
  skip: 'Zum Inhalt',
  save: 'Speichern',
  cancel: 'Abbrechen',
  nav: {
    label: 'Hauptmenü',
    queue: 'Anliegen',
    board: 'Übersicht',
    students: 'Verzeichnis',
    team: 'Support-Team',
    guides: 'Anleitungen',
    loans: 'Leihgeräte',
    automatic: 'Automatische Mails',
    signOut: 'Abmelden'
  },
  connectionLost:
    'Keine Verbindung. Was Sie geschrieben haben, bleibt hier. Lotse macht weiter, sobald das Netz wieder da ist.',
  mailbox: {
    refused:
      'Das Postfach lässt uns nicht hinein. Mails kommen gerade nicht an. Der Server sagt: „{{words}}“',
    down: 'Das Postfach ist nicht erreichbar. Mails kommen gerade nicht an, nichts geht verloren. Der Grund: {{words}}',
    silent:
      'Das Postfach wurde zuletzt {{when}} gelesen. Neue Mails kommen gerade nicht an, nichts geht verloren.',
    never:
      'Das Postfach wurde noch nie gelesen. Mails kommen nicht an, nichts geht verloren. Bitte sagen Sie der Verwaltung Bescheid.'
  },
  outbox: {
    refused:
      'Der Server für ausgehende Mails lässt uns nicht hinein. Antworten gehen gerade nicht hinaus, keine geht verloren. Der Server sagt: „{{words}}“',
    down: 'Der Server für ausgehende Mails ist nicht erreichbar. Antworten gehen gerade nicht hinaus, keine geht verloren. Der Grund: {{words}}',
    silent: 'Der Versand steht still. Antworten gehen gerade nicht hinaus, keine geht verloren.',
    stuck: 'Mails warten seit mehr als zehn Minuten auf den Versand. Keine geht verloren.',
    deferred:
      'Der Server für ausgehende Mails nimmt unsere Mails gerade nicht an. Lotse versucht es weiter, keine geht verloren.'
  },
  error: {
    notFoundTitle: 'Diese Seite gibt es nicht.',
    notFound: 'Vielleicht ist der Link alt oder nicht ganz kopiert. Es ist nichts verloren.',
    forbiddenTitle: 'Das dürfen Sie hier nicht.',
    elsewhereTitle: 'Das ging nicht mehr',
    brokenTitle: 'Hier ist etwas schiefgegangen.',
    broken:
      'Es ist nichts verloren. Laden Sie die Seite noch einmal. Hilft das nicht, sagen Sie der Verwaltung Bescheid.',
    reload: 'Noch einmal laden',
    home: 'Zu den Anliegen'
  }
}
