import type { ProblemTypeData } from '../problem-type.ts'

/** P-33 to P-43: equipment, school, and what is not technical. */
export const schoolAndHome: Record<string, ProblemTypeData> = {
  'P-33': {
    title: { de: 'Kein Gerät', en: 'No device' },
    short: { de: 'Hat kein Gerät', en: 'Has no device' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'kein gerät',
        'keinen computer',
        'keinen laptop',
        'keinen rechner',
        'kein tablet',
        'kein eigenes gerät',
        'gerät leihen',
        'gerät … leihen',
        'laptop leihen',
        'laptop ausleihen',
        'leihgerät … bekommen',
        'leihgerät beantragen',
        'no device',
        'no computer',
        'no laptop',
        'borrow a'
      ],
      plain: ['leihen', 'ausleihen', 'zu leihen', 'borrow'],
      weak: ['zweites gerät', 'leihgerät']
    }
  },
  'P-34': {
    title: { de: 'Kein Internet zu Hause', en: 'No internet at home' },
    short: { de: 'Kein Internet zu Hause', en: 'No internet at home' },
    severity: 'B',
    sides: ['network'],
    signs: {
      strong: [
        'kein internet',
        'internet ist ausgefallen',
        'internet … ausgefallen',
        'ohne internet',
        'kein wlan zu hause',
        'kein wlan',
        'keinen internetanschluss',
        'no internet',
        'no wifi at home'
      ],
      plain: ['internetausfall', 'anschluss … gestört', 'internet … weg'],
      weak: ['internet']
    }
  },
  'P-35': {
    title: { de: 'Leihgerät defekt oder Frage dazu', en: 'Loaned device broken' },
    short: { de: 'Leihgerät macht Probleme', en: 'Trouble with a school laptop' },
    severity: 'B',
    sides: ['school'],
    signs: {
      strong: [
        'leihlaptop',
        'schullaptop',
        'leih-laptop',
        'leihgerät … nicht',
        'leihgerät … kaputt',
        'leihgerät … defekt',
        'leih-ipad',
        'laptop der schule',
        'laptop von der schule',
        'leihtablet',
        'school laptop',
        'loaned laptop',
        'loan laptop'
      ],
      plain: ['leihgerät', 'aufkleber'],
      weak: ['blauer bildschirm', 'blue screen']
    }
  },
  'P-36': {
    title: { de: 'Anmeldung an der Lernplattform', en: 'Learning platform login' },
    short: { de: 'Kommt nicht auf die Lernplattform', en: 'Cannot log in to the learning platform' },
    severity: 'B',
    sides: ['school'],
    signs: {
      strong: [
        'moodle',
        'passwort vergessen',
        'passwort zurücksetzen',
        'passwort … zurücksetzen',
        'nicht … auf die lernplattform',
        'lernplattform … anmelden',
        'lernplattform … einloggen',
        'lernplattform … nicht',
        'lernplattform … passwort',
        'benutzername',
        'zugangsdaten … lernplattform',
        'forgot … password',
        'reset … password',
        'learning platform'
      ],
      plain: ['lernplattform', 'login', 'einloggen', 'zugangsdaten', 'schulkonto', 'username'],
      weak: ['passwort', 'password', 'log in']
    }
  },
  'P-37': {
    title: { de: 'Browser nicht unterstützt', en: 'Browser not supported' },
    short: { de: 'Browser passt nicht', en: 'Browser does not fit' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'browser … nicht unterstützt',
        'internet explorer',
        'browser wird nicht',
        'browser … veraltet',
        'browser not supported',
        'browser … not supported'
      ],
      plain: [
        'im browser … nicht',
        'in safari … nicht',
        'in firefox … nicht',
        'in chrome … nicht',
        'browser … geht nicht'
      ],
      weak: ['browser', 'safari', 'firefox']
    }
  },
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
      plain: ['persönliche daten', 'daten … weitergegeben', 'opt out'],
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
        'ein fremder',
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
      plain: ['fremde', 'fremder', 'unbekannter'],
      weak: ['geärgert']
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
      plain: ['krank', 'traurig', 'fieber', 'klassenarbeit', 'note in', 'beurlaubung', 'sick'],
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
