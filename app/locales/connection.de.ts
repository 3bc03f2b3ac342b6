/**
 * Reasons, tasks and rules of the connection status in German, by the codes of `app/domain/connection`; the texts are those
 * of connection-status.md. Faces and marks have their words in `components.de.ts`.
 */
export default {
  reasons: {
    no_device: 'wartet auf ein Gerät',
    no_internet: 'wartet auf Internet',
    device_conflict: 'zwei Kinder, ein Gerät',
    other: 'wartet (anderer Grund)',
    start: 'noch nicht gesehen: {{streak}} von {{needed}} guten Stunden',
    new_phase: 'neues Videosystem: {{streak}} von {{needed}} guten Stunden',
    new_device: 'anderes Gerät, damit noch nicht gesehen: {{streak}} von {{needed}} guten Stunden',
    back: 'nimmt wieder teil: {{streak}} von {{needed}} guten Stunden',
    bad_lesson: 'kam {{on}} in der Stunde nicht rein',
    family_report: 'Familie meldet: geht nicht (seit {{since}})',
    after_help: 'auf Probe: {{streak}} von {{needed}} guten Stunden, nach Hilfe',
    works_again: 'auf Probe: {{streak}} von {{needed}} guten Stunden, geht von selbst wieder',
    after_blocker: 'auf Probe: {{streak}} von {{needed}} guten Stunden, Hindernis ist weg',
    after_device: 'auf Probe: {{streak}} von {{needed}} guten Stunden, mit anderem Gerät',
    two_weak: 'auf Probe: {{streak}} von {{needed}} guten Stunden, zweimal holprig',
    enough_good: 'verlässlich seit {{since}}',
    needs_day: 'es fehlt noch ein weiterer Tag',
    weak_lately: 'zuletzt holprig',
    quiet: 'länger nicht gesehen',
    family_only: 'nur von der Familie bestätigt',
    shaky: 'wackelig: wiederholte Rückfälle'
  },
  /** Added to `failing`: what leads back, by the way. */
  wayBack: {
    light: 'Einzelner Ausrutscher: danach genügen {{needed}} gute Stunden.',
    full: 'Danach nötig: {{needed}} gute Stunden an {{days}} Tagen.'
  },
  /** The only thing a family reads about the status. */
  forFamily: 'Die Verbindung wird noch beobachtet.',
  tasks: {
    help: 'Kommt nicht rein: bitte helfen',
    find_cause: 'Fällt immer wieder zurück: Ursache suchen',
    check: 'Seit Tagen kein Ergebnis: bitte nachfragen',
    ask_family: 'Hat die Videokonferenz geklappt?',
    ask_host: 'War {{Vorname}} da, vielleicht unter anderem Namen oder im falschen Raum?',
    ask_blocker: 'Ist der Grund noch da?'
  },
  /** Shown to the admin instead of `check` for more than half of the unknown students of a group. */
  silentGroup: 'Für {{Gruppe}} meldet niemand',
  /** The whole rule for volunteers. */
  tenLines: [
    'Gezählt werden Videostunden, nicht Anliegen. Ein geschlossenes Anliegen ändert keinen Status.',
    'Eine Stunde ist **gut**, **holprig** (dabei, aber mit Aussetzern, oder die Aussagen widersprechen sich) oder **schlecht** (nicht drin oder unbrauchbar).',
    'Sie zählt nicht, wenn das Kind entschuldigt war, wenn Schule oder Plattform schuld waren oder wenn niemand etwas weiß.',
    'Neu: nach 2 guten Stunden **verlässlich**.',
    'Eine schlechte Stunde oder die Meldung „geht nicht“: **kommt nicht rein**, jemand hilft.',
    'Wurde geholfen oder geht es wieder: **auf Probe**. Nach 4 guten Stunden an mindestens 2 Tagen: verlässlich.',
    'Nach einem einzelnen Ausrutscher genügen 2, wenn davor 8 Stunden hintereinander gut waren.',
    'Eine holprige Stunde: auf Probe beginnt die Zählung von vorn. Wer verlässlich ist, bleibt es beim ersten Mal; bei der zweiten, bevor 4 gute folgten: auf Probe.',
    'Fehlt Gerät oder Internet: **wartet**, bis der Grund weg ist, dann auf Probe. Wer nicht teilnimmt, zählt nicht mit.',
    'Zeit allein ändert keinen Status. Neues Gerät oder neues Videosystem: Wer verlässlich war, zeigt es mit 2 guten Stunden neu.'
  ]
}
