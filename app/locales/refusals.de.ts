/** One sentence each, for what is refused without a page of its own. */
export default {
  notFound: 'Diese Seite gibt es nicht.',
  adminOnly: 'Das ist der Verwaltung vorbehalten.',
  foreignForm: 'Diese Anfrage kam von einer anderen Seite.',
  tooLarge: 'Das ist zu groß. Bitte kürzen Sie den Text oder schicken Sie eine kleinere Datei.',
  badForm: 'Das Formular war unvollständig. Es wurde nichts geändert. Bitte laden Sie die Seite neu.',
  numberHidden:
    'Nummern sehen Sie nur, wenn das Kind ein offenes Anliegen hat, das frei ist oder Ihnen gehört.',
  filesHidden: 'Dieses Anliegen ist erledigt. Seine Dateien sehen, wer es hatte, und die Verwaltung.',
  undoTooLate:
    'Die Antwort ist schon unterwegs. Schreiben Sie der Familie noch einmal, wenn etwas nicht stimmt.',
  draftTooLong:
    'Der Text ist zu lang: Höchstens 200.000 Zeichen passen hinein. Er wurde nicht gespeichert. Gehen Sie zurück, dort steht er noch, und kürzen Sie ihn.',
  draftOfAnother:
    'In diesem Browser ist jetzt jemand anders angemeldet. Der Text wurde nicht gespeichert. Melden Sie sich wieder an, dann geht es weiter.',
  otherPlatforms: 'Die Geräte anderer ändert nur die Verwaltung.',
  unknownPlatform: 'Dieses Gerät kennt Lotse nicht.',
  alreadyDone: 'Dieses Anliegen ist schon erledigt. Öffnen Sie es wieder, dann können Sie es übernehmen.',
  aside: 'Dieses Anliegen liegt bei der Verwaltung. Nur sie liest und bearbeitet es.',
  merged:
    'Dieses Anliegen wurde mit einem anderen zusammengeführt. Nichts ist verloren, dort geht es weiter:',
  chooseChild: 'Bitte ein Kind wählen.',
  chooseTaking: 'Bitte „nimmt teil“ oder „nimmt nicht teil“ wählen.',
  chooseStep: 'Bitte einen Schritt der Anleitung wählen.',
  chooseDevice: 'Bitte eines der Geräte wählen.',
  chooseAnswer: 'Bitte eine der vorgeschlagenen Antworten wählen.',
  chooseProblem: 'Bitte ein Problem aus der Liste wählen.',
  choosePresence: 'Bitte „da“ oder „nicht da“ wählen.',
  chooseLanguage: 'Bitte Deutsch oder Englisch wählen.'
}
