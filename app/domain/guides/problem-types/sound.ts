import type { ProblemTypeData } from '../problem-type.ts'

/** P-11 to P-16: something is wrong with the sound. */
export const sound: Record<string, ProblemTypeData> = {
  'P-11': {
    title: { de: 'Wird nicht gehört (stumm)', en: 'Others cannot hear the child (muted)' },
    short: { de: 'Wird nicht gehört', en: 'Is not heard' },
    severity: 'D',
    sides: ['family', 'school'],
    signs: {
      strong: [
        'hört mich nicht',
        'hören mich nicht',
        'hört ihn … nicht',
        'hören ihn … nicht',
        'hört sie … niemand',
        'hört ihn … niemand',
        'hört ihn … keiner',
        'hört sie … keiner',
        'wird nicht gehört',
        'nicht zu hören',
        'niemand hört',
        'keiner hört',
        'man hört … nicht',
        'lehrerin hört … nicht',
        'lehrer hört … nicht',
        'lehrkraft hört … nicht',
        'andere* hören … nicht',
        'mikro aus',
        'stummgeschaltet',
        'ist stumm',
        'bleibt stumm',
        'nobody … hear',
        'no one … hear',
        'cannot hear him',
        'cannot hear her',
        "can't hear him",
        "can't hear her",
        'cannot hear me',
        "can't hear me",
        'is muted'
      ],
      plain: [
        'stumm',
        'mikro geht nicht',
        'mikro … nicht',
        'mikrofon geht nicht',
        'mikrofon … nicht',
        'microphone … not',
        'mic … not',
        'muted'
      ],
      weak: ['mikro', 'mikrofon', 'microphone']
    }
  },
  'P-12': {
    title: { de: 'Mikrofon ohne Berechtigung', en: 'No microphone permission' },
    short: { de: 'Mikrofon nicht freigegeben', en: 'Microphone is not allowed' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'zugriff auf das mikrofon',
        'zugriff auf … mikrofon',
        'mikrofon … kein zugriff',
        'mikrofon … zugriff',
        'mikrofon … nicht erlaub*',
        'mikrofon … berechtigung',
        'mikrofon … deaktiviert',
        'mikrofon … nicht freigegeben',
        'mikrofon … blockiert',
        'microphone … permission',
        'access … microphone',
        'microphone … blocked'
      ],
      plain: [
        'kein zugriff',
        'mikro geht nicht',
        'mikro … nicht',
        'mikrofon geht nicht',
        'mikrofon … nicht',
        'mikro … freigeben',
        'mikrofon … freigeben',
        'microphone … not'
      ],
      weak: ['mikrofon', 'mikro', 'microphone']
    }
  },
  'P-13': {
    title: { de: 'Hört nichts (Ton nicht verbunden)', en: 'Hears nothing (audio not joined)' },
    short: { de: 'Hört nichts', en: 'Hears nothing' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'kein ton',
        'keinen ton',
        'höre nichts',
        'hört nichts',
        'hören nichts',
        'hört … nichts',
        'hört … nix',
        'höre … nix',
        'hört gar nichts',
        'hört niemanden',
        'hört die anderen nicht',
        'mit audio verbinden',
        'ohne ton',
        'ton geht nicht',
        'ton funktioniert nicht',
        'no sound',
        'no audio',
        "can't hear anything",
        'cannot hear anything',
        'hears nothing',
        'hear nothing'
      ],
      plain: [
        'ton … nicht',
        'ton fehlt',
        'lautstärke',
        'hört … nicht',
        'sound … not',
        "can't hear",
        'cannot hear',
        'hört … lehrer* … nicht'
      ],
      weak: ['ton … weg', 'ton', 'sound', 'audio']
    }
  },
  'P-14': {
    title: { de: 'Falscher Lautsprecher oder Bluetooth', en: 'Wrong speaker or Bluetooth' },
    short: { de: 'Kopfhörer oder Lautsprecher falsch', en: 'Wrong headphones or speaker' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'bluetooth',
        'airpods',
        'falscher lautsprecher',
        'falschen lautsprecher',
        'kopfhörer … nicht',
        'über die kopfhörer',
        'headphones … not',
        'wrong speaker'
      ],
      plain: ['kopfhörer', 'headset', 'lautsprecher', 'headphones', 'speaker'],
      weak: ['kein ton', 'lautstärke', 'hört … nix', 'hört nichts']
    }
  },
  'P-15': {
    title: { de: 'Echo oder Pfeifen', en: 'Echo or feedback' },
    short: { de: 'Echo oder Pfeifen', en: 'Echo or whistling' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'echo',
        'pfeift',
        'pfeifen',
        'rückkopplung',
        'hört sich doppelt',
        'hört … doppelt',
        'feedback noise'
      ],
      plain: ['hallt', 'es hallt', 'starker hall', 'alles doppelt'],
      weak: ['doppelt', 'hall']
    }
  },
  'P-16': {
    title: { de: 'Ton abgehackt oder blechern', en: 'Choppy or robotic sound' },
    short: { de: 'Ton ist abgehackt', en: 'Sound is choppy' },
    severity: 'D',
    sides: ['network'],
    signs: {
      strong: [
        'abgehackt',
        'wie ein roboter',
        'roboterstimme',
        'roboter',
        'blechern',
        'ton … ruckelt',
        'ton … aussetzer',
        'choppy',
        'robotic',
        'robot voice',
        'sound … breaks up',
        'sound cuts out'
      ],
      plain: [
        'ruckelt',
        'aussetzer',
        'stockt',
        'versteht nur jedes',
        'unter wasser',
        'ton setzt aus',
        'ton … kommt … verzögerung'
      ],
      weak: ['ton … weg', 'ton … kurz', 'hört … nicht gut', 'schlecht … versteh*']
    }
  }
}
