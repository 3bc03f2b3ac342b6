import type { ProblemTypeData } from '../problem-type.ts'

/** P-26 to P-32: handling, and the household around it. */
export const usingIt: Record<string, ProblemTypeData> = {
  'P-26': {
    title: { de: 'Bildschirm teilen geht nicht', en: 'Screen sharing fails' },
    short: { de: 'Kann Bildschirm nicht teilen', en: 'Cannot share the screen' },
    severity: 'D',
    sides: ['family', 'school'],
    signs: {
      strong: [
        'bildschirm … teilen',
        'bildschirmaufnahme',
        'bildschirmfreigabe',
        'bildschirm freigeben',
        'präsentation teilen',
        'screen sharing',
        'share … screen',
        'screen share'
      ],
      plain: ['freigabe', 'präsentieren', 'präsentation zeigen'],
      weak: ['referat', 'teilen']
    }
  },
  'P-27': {
    title: { de: 'Sieht nur eine Person oder findet Knöpfe nicht', en: 'View and buttons' },
    short: { de: 'Findet Ansicht oder Knöpfe nicht', en: 'Cannot find view or buttons' },
    severity: 'I',
    sides: ['family'],
    signs: {
      strong: [
        'sehe nur',
        'sieht nur … lehrer*',
        'sieht nur einen teilnehmer',
        'sieht nur ein kind',
        'sieht nur eine person',
        'galerieansicht',
        'galerie',
        'finde den knopf nicht',
        'findet … knopf nicht',
        'findet … knöpfe nicht',
        'gallery view',
        'only see*',
        'find … button'
      ],
      plain: ['ansicht', 'nicht alle sehen', 'knöpfe', 'leiste … weg', 'vollbild'],
      weak: ['knopf', 'button', 'symbol']
    }
  },
  'P-28': {
    title: { de: 'Hand heben oder Chat', en: 'Raise hand or chat' },
    short: { de: 'Hand heben oder Chat', en: 'Raise hand or chat' },
    severity: 'I',
    sides: ['family'],
    signs: {
      strong: [
        'hand heben',
        'hand … heben',
        'hebt … hand',
        'sich melden … nicht',
        'raise … hand',
        'chat … nicht',
        'in den chat schreiben'
      ],
      plain: ['handsymbol', 'chat öffnen', 'im chat'],
      weak: ['chat']
    }
  },
  'P-29': {
    title: { de: 'Falscher Anzeigename', en: 'Wrong displayed name' },
    short: { de: 'Falscher Name wird angezeigt', en: 'Shows the wrong name' },
    severity: 'I',
    sides: ['family'],
    signs: {
      strong: [
        'falscher name',
        'falschen namen',
        'falschem namen',
        'namen ändern',
        'namen … ändert',
        'namen … ändern',
        'name … ändern',
        'name … geändert',
        'umbenennen',
        'anderer name',
        'ipad von mama',
        'ipad von papa',
        'iphone von mama',
        'iphone von papa',
        'steht … ipad von',
        'steht … iphone von',
        'heißt … ipad von',
        'heißt … iphone von',
        'als … ipad von',
        'als … iphone von',
        'name … ipad von',
        'name … iphone von',
        'anzeigename',
        'wrong name',
        'change … name',
        'rename'
      ],
      plain: [
        'steht … als',
        'heißt im raum',
        'als … angezeigt',
        'name wird angezeigt',
        'name angezeigt',
        'mein name steht',
        'unter dem namen'
      ],
      weak: ['name', 'namen']
    }
  },
  'P-30': {
    title: { de: 'Akku leer oder Gerät schläft ein', en: 'Battery or sleep' },
    short: { de: 'Akku leer oder Gerät schläft', en: 'Battery empty or device sleeps' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'akku',
        'ladekabel',
        'bildschirm … aus',
        'bildschirm wird schwarz nach',
        'gerät geht aus',
        'schaltet sich aus',
        'schaltet sich ab',
        'standby',
        'ruhezustand',
        'battery',
        'falls asleep',
        'turns itself off'
      ],
      plain: [
        'laptop geht … aus',
        'tablet geht … aus',
        'handy geht … aus',
        'gerät geht … aus',
        'geht aus',
        'geht einfach aus',
        'aufladen',
        'charger'
      ],
      weak: ['strom']
    }
  },
  'P-31': {
    title: { de: 'Kindersicherung oder Bildschirmzeit', en: 'Parental controls' },
    short: { de: 'Kindersicherung sperrt', en: 'Parental controls block it' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'family link',
        'familylink',
        'familienfreigabe',
        'bildschirmzeit',
        'kindersicherung',
        'kaufanfrage',
        'zeitlimit ist erreicht',
        'auszeit',
        'jugendschutz',
        'parental control*',
        'screen time'
      ],
      plain: [
        'zeitlimit',
        'tageslimit',
        'app-limit',
        'eltern … bestätigen',
        'limit erreicht',
        'time limit reached'
      ],
      weak: ['jeden tag um punkt', 'immer zur gleichen zeit', 'zur selben zeit']
    }
  },
  'P-32': {
    title: { de: 'Zwei Kinder, ein Gerät', en: 'Siblings share a device' },
    short: { de: 'Geschwister teilen ein Gerät', en: 'Siblings share one device' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'zwei kinder … gerät',
        'zwei kinder, ein',
        'nur ein gerät',
        'ein gerät für',
        'teilen sich ein',
        'teilen sich … laptop',
        'teilen sich … tablet',
        'teilen sich … ipad',
        'geschwister … gleichzeitig',
        'beide … gleichzeitig',
        'kinder … gleichzeitig',
        'only one device',
        'share one',
        'share a device',
        'share the same'
      ],
      plain: [
        'geschwister',
        'gleichzeitig',
        'beide kinder',
        'beiden kinder',
        'zweites gerät',
        'both children',
        'at the same time',
        'nur einen laptop',
        'nur ein laptop',
        'nur ein tablet',
        'nur ein ipad'
      ],
      weak: ['bruder', 'schwester', 'siblings']
    }
  }
}
