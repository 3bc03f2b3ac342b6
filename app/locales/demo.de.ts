/** The two pages of the demo that play the families: writing, and reading what Lotse sends. */
export default {
  nav: 'Probeschule',
  banner: 'Probeschule: Alle Namen und Adressen sind erfunden. Keine Mail verlässt diesen Rechner.',
  write: {
    title: 'Als Familie schreiben',
    short: 'Als Familie schreiben',
    lead: 'Diese Seite ist das Mailprogramm einer erfundenen Familie. Was Sie absenden, geht als echte Mail an {{support}}.',
    pick: 'Vorlage',
    family: 'Wer schreibt?',
    familyOption: '{{name}} (Kind {{child}}, {{klasse}}, {{platform}})',
    example: 'Was ist los?',
    own: 'Eigener Text',
    fill: 'Einsetzen',
    mail: 'Die Mail',
    name: 'Name des Absenders',
    address: 'Mailadresse des Absenders',
    addressHint: 'Auch eine Adresse, die die Schule nicht kennt. Sie endet am besten auf .example.',
    subject: 'Betreff',
    text: 'Text',
    attachment: 'Anhang (freiwillig, bis 5 MB)',
    send: 'Absenden',
    answers: 'Das ist eine Antwort auf eine Mail von Lotse.',
    sent: 'Die Mail ist unterwegs. In ein paar Sekunden ist sie da.',
    sentQueue: 'Zu den Anliegen',
    sentMailbox: 'Zum Postfach von {{address}}',
    wrong: {
      address: 'Das ist keine Mailadresse. Bitte prüfen Sie die Schreibweise.',
      empty: 'Bitte schreiben Sie einen Betreff oder einen Text.',
      long: 'Das ist zu lang. Bitte kürzen Sie.',
      attachment: 'Der Anhang ist größer als 5 MB. Bitte wählen Sie einen kleineren.'
    }
  },
  mailbox: {
    title: 'Postfach der Familien und Lehrkräfte',
    short: 'Postfach',
    lead: 'Hier kommt an, was Lotse verschickt: an erfundene Familien und an das Support-Team. Die Seite aktualisiert sich selbst.',
    filter: 'Nur an',
    all: 'alle Adressen',
    show: 'Zeigen',
    to: 'an {{to}}',
    from: 'von {{from}}',
    empty: 'Noch keine Mail',
    emptyText:
      'Sobald Lotse etwas verschickt, steht es hier. Schreiben Sie als Familie, dann kommt die erste.',
    choose: 'Wählen Sie links eine Mail.',
    gone: 'Diese Mail gibt es nicht (mehr).',
    reply: 'Antworten',
    back: 'Alle Mails',
    attachments: 'Anhänge: {{names}}'
  },
  queue: 'Anliegen'
}
