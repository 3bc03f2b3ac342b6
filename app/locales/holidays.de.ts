/** The days without school. */
export default {
  title: 'Ferien und freie Tage',
  lead: 'An diesen Tagen schickt Lotse keine Benachrichtigungen und fragt keine Familie. Fristen ohne Stunde fallen auf den nächsten Schultag.',
  saved: 'Gespeichert.',
  list: 'Liste',
  listAside: 'Samstag und Sonntag sind immer frei und müssen nicht hier stehen.',
  label: 'Freie Tage, eine Zeile je Ferien',
  hint: 'Zum Beispiel: 21.12.2026 – 06.01.2027 Weihnachtsferien. Ein einzelner Tag: 03.10.2026.',
  save: 'Liste speichern',
  nothingChanged: 'Es wurde noch nichts geändert.',
  problem: {
    date: 'Zeile {{line}} lässt sich nicht lesen: „{{text}}“. Schreiben Sie das Datum mit Tag, Monat und Jahr.',
    order: 'Zeile {{line}}: Das Ende liegt vor dem Anfang („{{text}}“).',
    long: 'Zeile {{line}} wäre länger als zehn Wochen („{{text}}“). Stimmt das Jahr?',
    many: 'Das sind mehr als 300 Zeilen.',
    file: 'In dieser Datei stehen keine ganzen Tage. Wählen Sie eine Kalenderdatei (.ics). Ihre Liste ist unverändert.'
  },
  file: 'Kalenderdatei',
  fileAside: 'Viele Länder bieten ihre Ferien als Datei an. Was schon in der Liste steht, bleibt.',
  fileLabel: 'Datei (.ics)',
  fileSend: 'Aus der Datei ergänzen'
}
