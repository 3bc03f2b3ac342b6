/** "Öffnen Sie" is "Öffne": the verbs of the guides. A verb that is missing here fails a test. */
const VERBS: Readonly<Record<string, string>> = {
  Achten: 'Achte',
  Beenden: 'Beende',
  Bestätigen: 'Bestätige',
  Bewegen: 'Bewege',
  Blenden: 'Blende',
  Brechen: 'Brich',
  Drücken: 'Drücke',
  Erlauben: 'Erlaube',
  Fragen: 'Frag',
  Fügen: 'Füge',
  Geben: 'Gib',
  Halten: 'Halte',
  Klicken: 'Klicke',
  Laden: 'Lade',
  Lassen: 'Lass',
  Lehnen: 'Lehne',
  Lesen: 'Lies',
  Melden: 'Melde',
  Nehmen: 'Nimm',
  Prüfen: 'Prüfe',
  Öffnen: 'Öffne',
  testen: 'teste',
  tippen: 'tippe',
  Sagen: 'Sag',
  Schalten: 'Schalte',
  Schicken: 'Schick',
  Schieben: 'Schieb',
  Schließen: 'Schließe',
  Schreiben: 'Schreib',
  Sehen: 'Sieh',
  Setzen: 'Setze',
  setzen: 'setze',
  Speichern: 'Speichere',
  Starten: 'Starte',
  Stecken: 'Stecke',
  Stellen: 'Stelle',
  Suchen: 'Suche',
  Teilen: 'Teile',
  Testen: 'Teste',
  Tippen: 'Tippe',
  Tragen: 'Trage',
  Treten: 'Tritt',
  Verbinden: 'Verbinde',
  Vergleichen: 'Vergleiche',
  Verhindern: 'Verhindere',
  Verlassen: 'Verlass',
  Versuchen: 'Versuche',
  Warten: 'Warte',
  Wischen: 'Wisch',
  Wählen: 'Wähle',
  Zeigen: 'Zeige',
  Ziehen: 'Zieh'
}

/** Where a child is spoken to instead of about. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['Melden Sie Ihr Kind dort an', 'Melde dich dort an'],
  ['setzen Sie Ihr Kind näher', 'setz dich näher'],
  ['Setzen Sie Ihr Kind näher', 'Setz dich näher'],
  ['Bestätigen Sie sie an Ihrem eigenen Gerät', 'Deine Eltern bestätigen sie an ihrem Gerät'],
  ['Bestätigen Sie an Ihrem eigenen Gerät', 'Deine Eltern bestätigen es an ihrem Gerät'],
  ['Ihr Kind wird', 'Du wirst'],
  ['Ihr Kind ist', 'Du bist'],
  ['Ihr Kind hängt', 'Du hängst'],
  ['Ihr Kind hört', 'Du hörst'],
  ['Ihr Kind fliegt', 'Du fliegst'],
  ['Ihr Kind braucht', 'Du brauchst'],
  ['Ihr Kind kann', 'Du kannst'],
  ['muss Ihr Kind einlassen', 'muss dich einlassen'],
  ['das Ihres Handys', 'das deines Handys'],
  ['Ihres Handys', 'deines Handys'],
  ['nicht an Ihnen', 'nicht an dir'],
  ['und wählen „Anheften“', 'und wähle „Anheften“']
]

/** A step for families as a child reads it. Words in quotes are names on the screen and stay. */
export function toDu(text: string): string {
  let own = text
  for (const [families, child] of PHRASES) own = own.replaceAll(families, child)
  return own.replace(/(\S+) Sie(?: sich)?(?=[ .,:]|$)/g, (whole, verb: string) => VERBS[verb] ?? whole)
}
