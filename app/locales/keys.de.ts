/** The keys of the desk. */
export default {
  title: 'Tasten',
  list: 'Alle Tasten',
  hint: 'Zwei Tasten werden nacheinander gedrückt. Beim Tippen in ein Feld schreiben sie wie immer.',
  close: 'Schließen',
  areOn: 'Die Tasten sind eingeschaltet.',
  areOff: 'Die Tasten sind ausgeschaltet.',
  switch: 'Ein und aus',
  switchHint: 'Wer mit der Stimme steuert oder die Tasten nicht braucht, schaltet sie aus.',
  turnOn: 'Tasten einschalten',
  turnOff: 'Tasten ausschalten',
  toSwitch: 'Tasten ausschalten',
  what: {
    j: 'nächstes Anliegen in der Liste',
    k: 'voriges Anliegen in der Liste',
    Enter: 'Anliegen öffnen',
    c: 'Anliegen übernehmen',
    r: 'antworten',
    n: 'interne Notiz schreiben',
    p: 'anrufen',
    '/': 'suchen',
    gq: 'zu den Anliegen',
    gu: 'zur Übersicht',
    gv: 'zum Verzeichnis',
    Esc: 'zurück zur Liste',
    '?': 'diese Hilfe'
  }
}
