import type { ProblemTypeData } from '../problem-type.ts'

/** P-33 to P-37: device, internet, loans, learning platform, browser. */
export const equipment: Record<string, ProblemTypeData> = {
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
  }
}
