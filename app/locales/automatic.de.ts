/** Mails that opened no request of their own. */
export default {
  title: 'Automatische Mails',
  lead: 'Diese Mails haben kein eigenes Anliegen bekommen. Keine ist verloren: Das Original liegt bei jeder dabei.',
  list: 'Alle',
  aside: 'neueste zuerst',
  caption: 'Mails ohne eigenes Anliegen',
  kind: 'Art',
  reason: 'Warum',
  when: 'Eingang',
  original: 'Original',
  kinds: {
    'auto-reply': 'Abwesenheitsnotiz',
    bounce: 'Rückläufer',
    bulk: 'Rundschreiben',
    'own-loop': 'unsere eigene Mail',
    duplicate: 'doppelt',
    unreadable: 'unlesbar'
  },
  why: {
    'auto-reply': 'Eine Maschine hat geantwortet.',
    bounce: 'Ein Server meldet, dass eine Mail nicht ankam.',
    bulk: 'An viele zugleich geschickt.',
    'own-loop': 'Wir haben sie selbst geschickt.',
    duplicate: 'Dieselbe Mail kam schon einmal an.',
    unreadable: 'Lotse konnte sie nicht lesen.'
  },
  ticket: 'bei Anliegen #{{number}}',
  load: 'Laden ({{size}} kB)',
  loadOf: 'Original der Mail vom {{when}} laden, {{size}} kB',
  readAgain: 'Noch einmal lesen lassen',
  readAgainOf: 'Mail vom {{when}} noch einmal lesen lassen',
  older: 'Ältere zeigen',
  gone: 'gelöscht nach Frist',
  sameAsFirst: 'wie bei der ersten',
  emptyTitle: 'Nichts Automatisches',
  empty:
    'Hier stehen später Abwesenheitsnotizen, Rundschreiben, doppelte und unlesbare Mails. Jede mit ihrem Grund und dem Original.'
}
