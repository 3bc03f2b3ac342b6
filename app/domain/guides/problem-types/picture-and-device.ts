import type { ProblemTypeData } from '../problem-type.ts'

/** P-17 to P-20: camera and device. */
export const pictureAndDevice: Record<string, ProblemTypeData> = {
  'P-17': {
    title: { de: 'Kamera ohne Berechtigung', en: 'No camera permission' },
    short: { de: 'Kamera geht nicht', en: 'Camera does not work' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'zugriff auf die kamera',
        'zugriff auf … kamera',
        'auf die kamera zugreifen',
        'kamera … zugreifen',
        'kamera … zugriff',
        'kamera … nicht erlaub*',
        'kamera … berechtigung',
        'kamera … durchgestrichen',
        'kamera geht nicht',
        'kamera funktioniert nicht',
        'kein bild von mir',
        'kein bild von ihm',
        'kein bild von ihr',
        'camera … permission',
        'camera … not work*',
        "camera doesn't work",
        'access … camera'
      ],
      plain: [
        'kamera … nicht',
        'man sieht ihn nicht',
        'man sieht sie nicht',
        'sehen ihn nicht',
        'camera … not',
        'kein bild'
      ],
      weak: ['kamera', 'camera', 'webcam']
    }
  },
  'P-18': {
    title: { de: 'Bild schwarz oder Kamera belegt', en: 'Black picture or camera in use' },
    short: { de: 'Bild bleibt schwarz', en: 'Picture stays black' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'schwarzes bild',
        'bild … schwarz',
        'bild ist schwarz',
        'schwarzes rechteck',
        'nur schwarz',
        'kamera … schwarz',
        'kamera wird verwendet',
        'kamera wird … benutzt',
        'black picture',
        'black screen',
        'camera … in use'
      ],
      plain: ['schwarz', 'schwarzer bildschirm'],
      weak: ['kamera', 'camera']
    }
  },
  'P-19': {
    title: { de: 'Gerät hat keine Kamera oder kein Mikrofon', en: 'No camera or microphone' },
    short: { de: 'Keine Kamera, kein Mikrofon', en: 'No camera or microphone' },
    severity: 'D',
    sides: ['family'],
    signs: {
      strong: [
        'hat keine kamera',
        'haben keine kamera',
        'hat kein mikrofon',
        'haben kein mikrofon',
        'stand-pc',
        'keine webcam',
        'no webcam',
        'has no camera',
        'has no microphone',
        'ohne kamera und'
      ],
      plain: ['keine kamera', 'kein mikrofon', 'kein mikro', 'no camera', 'no microphone'],
      weak: ['desktop-pc', 'tower']
    }
  },
  // Seldom it only makes the lesson worse; until somebody has looked it counts as blocking.
  'P-20': {
    title: { de: 'Gerät zu alt oder zu langsam', en: 'Device too old or too slow' },
    short: { de: 'Gerät ist zu alt oder langsam', en: 'Device is too old or slow' },
    severity: 'B',
    sides: ['family'],
    signs: {
      strong: [
        'zu alt',
        'nicht mehr unterstützt',
        'nicht unterstützt',
        'windows 7',
        'windows 8',
        'windows xp',
        'windows vista',
        'ios 9',
        'ios 10',
        'ios 12',
        'android 5',
        'android 6',
        'too old',
        'no longer supported',
        'not supported'
      ],
      plain: [
        'hängt … minutenlang',
        'hängt sich auf',
        'programm hängt',
        'zoom hängt',
        'sehr langsam',
        'rechner … langsam',
        'laptop … langsam',
        'tablet … langsam',
        'computer … langsam',
        'alter laptop',
        'alten laptop',
        'uralt',
        'altes handy',
        'altes tablet',
        'very slow'
      ],
      weak: ['ruckelt', 'hängt', 'langsam', 'älteres', 'alter rechner', 'freezes']
    }
  }
}
