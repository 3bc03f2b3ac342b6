/** Calls: hours, questions, outcomes. Part of `ticket`. */
export default {
  line: '<b>{{who}}</b> hat angerufen: {{outcome}}.',
  outcome: {
    solved: 'gelöst',
    not_solved: 'nicht gelöst',
    not_reached: 'nicht erreicht',
    wrong_number: 'falsche Nummer',
    call_back: 'Rückruf {{when}}',
    loan: 'leiht ein Gerät der Schule',
    other: 'nutzt jetzt ein anderes Gerät'
  },
  instead: 'Stattdessen {{who}} anrufen',
  noNumber: 'Wir haben keine Telefonnummer. Fragen Sie in Ihrer Antwort danach.',
  notYours: '{{name}} hat das Anliegen. Die Nummer sieht nur, wer es hat.',
  hideOwn: 'So unterdrücken Sie Ihre Nummer',
  hideHow:
    'iPhone: Einstellungen, Apps, Telefon, „Meine Caller-ID senden“ aus. Android: Telefon-App, Einstellungen, Anrufe, „Anrufer-ID“ auf „Nummer verbergen“. Oder wählen Sie *31# vor der Nummer.',
  ask: 'Zuerst fragen: Liegt das Gerät (<b>{{device}}</b>) neben Ihnen und ist es nicht das Telefon, mit dem wir sprechen?',
  askDevice: 'Zuerst fragen: Welches Gerät nutzt Ihr Kind für die Videokonferenz?',
  extra: 'Notiz zum Anruf schreiben',
  note: 'Notiz zum Anruf',
  error: {
    time: 'Um wie viel Uhr sollen wir zurückrufen? Tragen Sie die Uhrzeit ein und tippen Sie auf „Rückruf festhalten“.',
    outcome: 'Tippen Sie auf einen der fünf Ausgänge.',
    hours:
      'Wir rufen an Schultagen von 8 bis 18 Uhr an. Tragen Sie eine andere Uhrzeit ein. Es ist nichts verloren.',
    loan: 'Welches Leihgerät ist es? Wählen Sie Nummer und Gerät. Es ist nichts verloren.',
    device: 'Welches Gerät ist es jetzt? Bitte wählen Sie es aus. Es ist nichts verloren.',
    device_out:
      'Dieses Leihgerät ist laut Liste nicht frei: Ein anderes Kind hat es, oder es ist kaputt oder ausgemustert. Bitte prüfen Sie die Nummer. Es ist nichts verloren.',
    no_child: 'Wählen Sie zuerst das Kind, um das es geht. Ihre Notiz steht noch hier.',
    closed:
      'Das Anliegen ist inzwischen erledigt. Ihr Anruf steht mit Ihrer Notiz dort, sonst hat sich nichts geändert.',
    taken:
      '{{name}} hat das Anliegen übernommen. Ihr Anruf steht mit Ihrer Notiz dort, sonst hat sich nichts geändert.',
    long: 'Die Notiz ist zu lang. Bitte kürzen Sie sie.'
  }
}
