/** The video system and the change to another one. */
export default {
  title: 'Videosystem',
  since: '{{system}}, seit {{day}}.',
  none: 'Es steht noch keines hier.',
  done: {
    gespeichert: 'Gespeichert.',
    begonnen: 'Der Status aller Kinder beginnt neu. Bis heute Abend können Sie es zurücknehmen.',
    zurueck: 'Zurückgenommen. Der Status aller Kinder ist wieder wie zuvor.'
  },
  words: 'Angaben',
  wordsAside: 'Anleitungen nennen die Seite mit den Räumen. Der Status der Kinder ändert sich hier nicht.',
  system: 'Name',
  systemHint: 'So, wie Ihre Familien es nennen.',
  url: 'Seite mit den Räumen',
  urlHint: 'Zum Beispiel: https://lernen.schule.example. Darf leer bleiben.',
  save: 'Speichern',
  errors: {
    system: 'Schreiben Sie, wie das Videosystem heißt.',
    long: 'Das ist zu lang. Bitte kürzen Sie.',
    url: 'Das ist keine Adresse einer Seite. Sie beginnt mit https://.',
    sure: 'Setzen Sie das Häkchen, wenn Sie sicher sind. Noch hat sich nichts geändert.'
  },
  other: 'Anderes Videosystem',
  otherAside: 'Eine Verbindung, die mit dem alten System lief, sagt über das neue nichts.',
  toNew: 'Mit einem anderen beginnen',
  takeBackText: 'Das Videosystem ist heute neu. War das ein Versehen?',
  takeBack: 'Zurücknehmen',
  newTitle: 'Mit einem anderen Videosystem beginnen',
  newLead: 'Bisher: {{before}}. Drücken Sie den Knopf am ersten Tag mit dem neuen System.',
  newWords: 'Das neue Videosystem',
  newAside: 'Es gilt ab heute früh. Die Stunden von heute zählen schon für das neue System.',
  sure_one:
    'Ja, der Status des einen Kindes beginnt neu. {{reliable}} gilt jetzt als verlässlich und muss neu gesehen werden. Was aufgeschrieben ist, bleibt.',
  sure_other:
    'Ja, der Status aller {{count}} Kinder beginnt neu. {{reliable}} gelten jetzt als verlässlich und müssen neu gesehen werden. Was aufgeschrieben ist, bleibt.',
  begin: 'Heute beginnen'
}
