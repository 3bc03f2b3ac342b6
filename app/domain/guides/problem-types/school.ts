import type { ProblemTypeData } from '../problem-type.ts'

/** P-38 to P-43: what concerns the school, and what is not technical. */
export const school: Record<string, ProblemTypeData> = {
  'P-38': {
    title: { de: 'Störung für viele zugleich', en: 'Outage for many' },
    short: { de: 'Störung bei vielen', en: 'Outage for many' },
    severity: 'B',
    sides: ['vendor', 'school'],
    signs: {
      strong: [
        'zoom ist gestört',
        'zoom … störung',
        'störung bei zoom',
        'ganze klasse',
        'zoom is down',
        'the whole class'
      ],
      plain: [
        'bei allen gleichzeitig',
        'bei allen … nicht',
        'alle anderen auch',
        'andere eltern auch',
        'for everyone'
      ],
      weak: ['bei allen', 'andere eltern', 'anderen eltern', 'störung', 'everyone']
    }
  },
  'P-39': {
    title: { de: 'Möchte die Bedienung üben', en: 'Wants to practise' },
    short: { de: 'Möchte das Bedienen üben', en: 'Wants to practise' },
    severity: 'I',
    sides: ['family'],
    signs: {
      strong: [
        'kennt sich nicht aus',
        'kenne mich nicht aus',
        'kennen uns nicht aus',
        'hilfe beim einrichten',
        'beim einrichten helfen',
        'probelauf',
        'vorher üben',
        'vorher testen',
        'help … set up',
        'test call',
        'noch nie … zoom'
      ],
      plain: [
        'einrichtung',
        'nicht klar',
        'nicht zurecht',
        'einrichten',
        'üben',
        'ausprobieren',
        'wie funktioniert zoom',
        'wie geht zoom',
        'set up',
        'practise',
        'practice'
      ],
      weak: ['erste mal', 'zum ersten mal', 'erklären']
    }
  },
  'P-40': {
    title: { de: 'Frage zum Datenschutz oder keine Teilnahme', en: 'Privacy question or opt-out' },
    short: { de: 'Frage zum Datenschutz', en: 'Question about privacy' },
    severity: 'I',
    sides: ['school'],
    signs: {
      strong: [
        'datenschutz',
        'dsgvo',
        'einwilligung',
        'widerspruch',
        'widerspreche',
        'nicht teilnehmen lassen',
        'möchten nicht … teilnehmen',
        'möchte nicht … teilnehm*',
        'aufgezeichnet',
        'privacy',
        'gdpr',
        'consent'
      ],
      plain: [
        'gefilmt',
        'aufnahmen',
        'aufzeichnung',
        'persönliche daten',
        'daten … weitergegeben',
        'opt out'
      ],
      weak: ['daten']
    }
  },
  'P-41': {
    title: { de: 'Fremde Person oder Belästigung im Raum', en: 'Intruder or harassment' },
    short: { de: 'Fremde Person im Raum', en: 'Stranger in the room' },
    severity: 'B',
    sides: ['school'],
    goesTo: 'admin',
    signs: {
      strong: [
        'fremde person',
        'fremder mann',
        'fremder im',
        'ein fremder war',
        'ein fremder ist',
        'ein fremder hat',
        'ein fremder kam',
        'unbekannte person',
        'zoombombing',
        'zoom-bombing',
        'beleidigt',
        'beleidigung*',
        'belästigt',
        'belästigung',
        'bedroht',
        'gemobbt',
        'mobbing',
        'nacktbild*',
        'pornograf*',
        'intruder',
        'stranger in the',
        'harass*',
        'bullied'
      ],
      plain: ['fremder war', 'fremder ist'],
      weak: ['fremde', 'fremder', 'geärgert']
    }
  },
  'P-42': {
    title: { de: 'Kein Technikthema (Sorge, Krankheit, Unterricht)', en: 'Not technical' },
    short: { de: 'Nicht Technik', en: 'Not technical' },
    severity: 'I',
    sides: [],
    goesTo: 'class-teacher',
    signs: {
      strong: [
        'wegen krankheit',
        'ist krank',
        'krank gemeldet',
        'krankmeldung',
        'entschuldigung für',
        'krankheitsbedingt',
        'hausaufgaben',
        'ist traurig',
        'weint',
        'angst vor',
        'is sick',
        'is ill',
        'homework',
        'arzttermin',
        'zahnarzt'
      ],
      plain: ['krankheit', 'krank', 'traurig', 'fieber', 'klassenarbeit', 'note in', 'beurlaubung', 'sick'],
      weak: ['angst', 'sorgen']
    }
  },
  'P-43': {
    title: { de: 'Hör-, Seh- oder andere Beeinträchtigung', en: 'Accessibility need' },
    short: { de: 'Braucht besondere Hilfe', en: 'Needs special support' },
    severity: 'D',
    sides: ['school'],
    signs: {
      strong: [
        'untertitel',
        'hörgerät*',
        'schwerhörig*',
        'gehörlos',
        'sehbehind*',
        'sehschwach*',
        'rollstuhl',
        'cochlea',
        'gebärdensprache',
        'screenreader',
        'hearing aid',
        'subtitles',
        'hard of hearing',
        'captions',
        'visually impaired'
      ],
      plain: ['brille', 'behinderung', 'beeinträchtigung', 'förderbedarf', 'disability'],
      weak: ['größere schrift']
    }
  }
}
