import type { ProblemTypeData } from '../problem-type.ts'

/** P-01 to P-10: the child does not get into the room. */
export const joining: Record<string, ProblemTypeData> = {
  'P-01': {
    title: { de: 'Meeting-ID falsch oder ungültig', en: 'Wrong or invalid meeting ID' },
    short: { de: 'Raum-Nummer stimmt nicht', en: 'Room number is wrong' },
    severity: 'B',
    sides: ['family', 'school'],
    signs: {
      strong: [
        'ungültige meeting-id',
        'meeting-id … ungültig',
        'meeting-id … falsch',
        'falsche meeting-id',
        'meeting existiert nicht',
        'invalid meeting id',
        'meeting id … invalid',
        'meeting id … not valid'
      ],
      plain: [
        'meeting-nummer … falsch',
        'raumnummer … falsch',
        'meeting … nicht gefunden',
        'link ungültig',
        'link ist abgelaufen'
      ],
      weak: ['meeting-id', 'meeting id']
    }
  },
  'P-02': {
    title: { de: 'Kenncode oder Passwort falsch', en: 'Wrong passcode' },
    short: { de: 'Kenncode wird nicht angenommen', en: 'Passcode is refused' },
    severity: 'B',
    sides: ['family', 'school'],
    signs: {
      strong: [
        'kenncode … falsch',
        'falscher kenncode',
        'kenncode … nicht',
        'passcode … wrong',
        'wrong passcode',
        'incorrect passcode',
        'meeting-passwort … falsch',
        'zoom-passwort … falsch'
      ],
      plain: [
        'passwort eingeben',
        'kennwort eingeben',
        'passwort falsch',
        'falsches passwort',
        'passwort … falsch',
        'code … falsch',
        'wrong password',
        'kenncode'
      ],
      weak: ['passcode', 'passwort', 'password']
    }
  },
  'P-03': {
    title: { de: 'Link oder Raumliste nicht gefunden', en: 'Cannot find the link' },
    short: { de: 'Findet den Link nicht', en: 'Cannot find the link' },
    severity: 'B',
    sides: ['school'],
    signs: {
      strong: [
        'welcher link',
        'welchen link',
        'keinen link',
        'kein link',
        'wo finde … link',
        'link … nicht gefunden',
        'finde … link nicht',
        'finden … link nicht',
        'where … the link',
        'cannot find … link',
        "can't find … link",
        'no link'
      ],
      plain: [
        'wo finde … raum',
        'wo finde … meeting',
        'wo finde … konferenz',
        'wo finde … videokonferenz',
        'wo finde … zugang',
        'wo finden wir … raum',
        'wo finden wir … link',
        'wo finden wir … meeting',
        'wo finden wir … konferenz',
        'link nicht bekommen',
        'link … nicht erhalten',
        'link haben wir nicht',
        'raumliste'
      ],
      weak: ['wo finde ich', 'wo finden wir', 'where can i find', 'link nicht', 'den link', 'the link']
    }
  },
  'P-04': {
    title: { de: 'Falscher Raum oder falsche Zeit', en: 'Wrong room or time' },
    short: { de: 'Im falschen Raum', en: 'In the wrong room' },
    severity: 'B',
    sides: ['family', 'school'],
    signs: {
      strong: [
        'falscher raum',
        'falschen raum',
        'im falschen meeting',
        'falsche uhrzeit',
        'wrong room',
        'wrong meeting'
      ],
      plain: [
        'niemand da',
        'niemand im raum',
        'ganz alleine',
        'alleine im raum',
        'allein im raum',
        'war keiner da',
        'nobody … there',
        'alone in the'
      ],
      weak: ['allein', 'alleine', 'uhrzeit']
    }
  },
  'P-05': {
    title: { de: 'Warteraum: wird nicht eingelassen', en: 'Stuck in the waiting room' },
    short: { de: 'Hängt im Warteraum', en: 'Stuck in the waiting room' },
    severity: 'B',
    sides: ['school'],
    signs: {
      strong: [
        'im warteraum',
        'warteraum',
        'nicht reingelassen',
        'nicht hereingelassen',
        'nicht eingelassen',
        'lässt … niemand rein',
        'waiting room',
        'lets … in',
        'let you in soon'
      ],
      plain: ['warteraum', 'warten auf einlass', 'not let in', 'not admitted'],
      weak: []
    }
  },
  'P-06': {
    title: { de: 'Wartet auf Lehrkraft (Host fehlt)', en: 'Waiting for the host' },
    short: { de: 'Lehrkraft ist noch nicht da', en: 'Teacher is not there yet' },
    severity: 'B',
    sides: ['school'],
    signs: {
      strong: [
        'lehrer … nicht gekommen',
        'lehrerin … nicht gekommen',
        'meeting … noch nicht begonnen',
        'meeting … nicht gestartet',
        'waiting for the host',
        'host … not started',
        'lehrer … nicht da',
        'lehrerin … nicht da',
        'lehrkraft … nicht da'
      ],
      plain: ['bitte warten', 'wartet auf … host', 'warten auf … host', 'please wait', 'host … start'],
      weak: ['host']
    }
  },
  'P-07': {
    title: { de: 'App nicht installiert oder öffnet nicht', en: 'App missing or will not open' },
    short: { de: 'App öffnet sich nicht', en: 'App will not open' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'app … öffnet … nicht',
        'öffnet sich nicht',
        'app … nicht öffnen',
        'app … startet nicht',
        'programm … startet nicht',
        'app … stürzt ab',
        'app … lässt sich nicht installieren',
        'nicht installieren',
        'lädt nur herunter',
        "app … won't open",
        'app … does not open',
        'app … crashes',
        'cannot install',
        "can't install"
      ],
      plain: [
        'app installieren',
        'zoom installieren',
        'programm installieren',
        'öffnet nicht',
        'geht nicht auf',
        'startet nicht',
        'herunterladen',
        'installation',
        'install'
      ],
      weak: [
        'zoom geht nicht',
        'zoom funktioniert nicht',
        'installiert',
        'startet … nicht richtig',
        'zoom does not work',
        "zoom doesn't work"
      ]
    }
  },
  'P-08': {
    title: { de: 'App veraltet', en: 'Update required' },
    short: { de: 'App ist veraltet', en: 'App is out of date' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'update erforderlich',
        'update … notwendig',
        'update geht nicht',
        'update … nicht möglich',
        'update … nicht installier*',
        'update klappt nicht',
        'update funktioniert nicht',
        'update lässt sich nicht',
        'muss … aktualisiert werden',
        'nicht aktualisieren',
        'version … veraltet',
        'version … zu alt',
        'app … veraltet',
        'update required',
        'outdated version',
        'must update'
      ],
      plain: ['aktualisieren', 'update', 'updaten', 'neue version', 'neuere version'],
      weak: ['version', 'aktualisiert']
    }
  },
  'P-09': {
    title: { de: 'Konto oder Anmeldung verlangt', en: 'Sign-in asked for' },
    short: { de: 'Soll sich bei Zoom anmelden', en: 'Is asked for an account' },
    severity: 'B',
    sides: ['family', 'vendor'],
    signs: {
      strong: [
        'zoom-konto',
        'zoom konto',
        'konto anlegen',
        'konto erstellen',
        'account erstellen',
        'account anlegen',
        'will … anmeldung',
        'registrieren',
        'bei zoom anmelden',
        'zoom … anmelden',
        'create an account',
        'asks … to sign in',
        'asks … to register',
        'wants … sign in'
      ],
      plain: [
        'registrierung',
        'anmelden',
        'ein konto',
        'einen account',
        'sign in',
        'sign up',
        'an account',
        'log in to zoom'
      ],
      weak: ['konto', 'account', 'anmeldung']
    }
  },
  'P-10': {
    title: { de: 'Altersabfrage oder Geburtsdatum', en: 'Age or birth date prompt' },
    short: { de: 'Zoom fragt nach dem Alter', en: 'Zoom asks for the age' },
    severity: 'B',
    sides: ['vendor'],
    signs: {
      strong: [
        'geburtsdatum',
        'geburtstag eingeben',
        'nicht berechtigt',
        'mindestalter',
        'zu jung',
        'not eligible',
        'date of birth',
        'birth date'
      ],
      plain: ['geburtsjahr', 'altersabfrage', 'fragt … alter', 'under 16', 'unter 16'],
      weak: ['alter', 'age']
    }
  }
}
