/** Mails that give a volunteer's answer back. Each reason is one sentence. */
export default {
  lead: 'Ihre Antwort zu #{{number}} ist nicht an die Familie gegangen.',
  leadPlain: 'Ihre Antwort ist nicht an die Familie gegangen.',
  why: {
    unknown_token: 'Lotse kann nicht erkennen, auf welche Benachrichtigung Sie geantwortet haben.',
    forwarded: 'Sie haben die Benachrichtigung weitergeleitet, nicht beantwortet.',
    wrong_address: 'Die Antwort kam von {{address}}, gesendet wird nur von Ihrer Adresse in Lotse: {{own}}.',
    not_yours: 'Diese Benachrichtigung ging an {{name}}, nur von dort kann sie beantwortet werden.',
    left: 'Sie gehören nicht mehr zum Support-Team.',
    not_proved: 'Unser Mailserver konnte nicht bestätigen, dass die Mail wirklich von Ihnen kommt.',
    absent: 'Ihr Text liest sich wie eine Abwesenheitsnotiz.',
    answered_return: 'Sie haben auf eine Rückgabe geantwortet, die keiner Familie gehört.',
    no_number:
      'Die Benachrichtigung nannte mehrere Anliegen ({{numbers}}), und Ihr Text nennt nicht genau eine Nummer.',
    other_number: 'Ihr Text nennt eine andere Nummer als die Benachrichtigung.',
    empty: 'Unter dem Zitat und der Signatur blieb kein Text von Ihnen übrig.',
    only_files: 'Ihre Mail hatte nur Anhänge, und Anhänge kann Lotse nicht mitschicken.',
    secret: 'Ihr Text enthält vermutlich einen Kenncode, und der soll nicht in einer Mail stehen.',
    contact: 'Ihr Text nennt eine Telefonnummer oder Ihre Mailadresse.',
    unknown_writer:
      'Zuletzt schrieb jemand, den Lotse nicht kennt: Bitte wählen Sie, wer die Antwort bekommt.',
    barred: 'Diese Adresse bekommt über ein Kind keine Auskunft mehr: Bitte sehen Sie vor dem Senden nach.',
    closed: 'Das Anliegen ist seit Langem erledigt.',
    gone: 'Das Anliegen gibt es nicht mehr.',
    taken: '{{name}} hat das Anliegen übernommen.',
    stale: 'Es gibt eine neuere Nachricht der Familie, die Sie noch nicht gesehen haben.',
    no_address: 'Zu diesem Anliegen gibt es keine Mailadresse.'
  },
  open: 'Öffnen Sie das Anliegen, dort können Sie weitermachen:',
  openMany:
    'Antworten Sie noch einmal auf die Benachrichtigung und beginnen Sie mit der Nummer. Oder öffnen Sie Ihre Liste:',
  kept: {
    draft: 'Ihr Text steht dort als Entwurf bereit.',
    note: 'Ihr Text steht dort als interne Notiz.',
    ticket: 'Ihr Text steht dort.'
  },
  yours: 'Ihr Text:',
  yoursNone: 'Ihre Mail enthielt keinen Text.',
  notHere: 'Antworten auf diese Mail gehen an niemanden.',
  masked: 'Kenncodes zeigt Lotse nicht an. Sie stehen noch in Ihrer gesendeten Mail.',
  files: {
    lead: 'Ihre Antwort zu #{{number}} ist an die Familie gegangen, aber ohne die Anhänge.',
    why: 'Lotse kann Anhänge nicht mitschicken. Nicht gesendet: {{names}}.',
    what: 'Sie liegen noch in Ihrer gesendeten Mail. Beschreiben Sie der Familie das Bild, oder nehmen Sie eine Anleitung:'
  },
  note: {
    why: 'Per Mail, nicht an die Familie gesendet: {{why}}',
    sent: 'Per Mail beantwortet. Nicht mitgeschickt: {{names}}',
    files: 'Anhänge: {{names}}'
  }
}
