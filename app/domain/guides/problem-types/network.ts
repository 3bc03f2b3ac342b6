import type { ProblemTypeData } from '../problem-type.ts'

/** P-21 to P-25: thrown out, or the line is too weak. */
export const network: Record<string, ProblemTypeData> = {
  'P-21': {
    title: { de: 'Fliegt nach 40 Minuten raus', en: 'Cut off after 40 minutes' },
    short: { de: 'Nach 40 Minuten raus', en: 'Cut off after 40 minutes' },
    severity: 'I',
    sides: ['school'],
    signs: {
      strong: [
        'nach 40 minuten',
        'nach … 40 minuten',
        'nach 40 min',
        'nach vierzig minuten',
        'zeitlimit von zoom'
      ],
      plain: ['zeitlimit', 'time limit', '40 minutes'],
      weak: ['40 minuten', '40 min']
    }
  },
  'P-22': {
    title: { de: 'Fliegt immer wieder raus', en: 'Disconnects again and again' },
    short: { de: 'Fliegt immer wieder raus', en: 'Keeps getting thrown out' },
    severity: 'B',
    sides: ['network', 'vendor'],
    signs: {
      strong: [
        'fliegt … raus',
        'fliegt … aus',
        'fliege … raus',
        'rausgeschmissen',
        'rausgeworfen',
        'rausgeflogen',
        'rausgekickt',
        'verbindung unterbrochen',
        'verbindung bricht',
        'bricht … ab',
        'bricht … zusammen',
        'kicked out',
        'thrown out',
        'disconnect*',
        'drops out'
      ],
      plain: [
        'abbruch',
        'abbrüche',
        'verbindungsabbruch',
        'immer wieder weg',
        'verbindung … weg',
        'keeps dropping'
      ],
      weak: ['ging … nicht … dann doch', 'mal geht … mal nicht', 'verbindung', 'ton … weg', 'kurz weg']
    }
  },
  'P-23': {
    title: { de: 'WLAN schwach', en: 'Weak Wi-Fi' },
    short: { de: 'WLAN zu schwach', en: 'Wi-Fi is too weak' },
    severity: 'D',
    sides: ['network'],
    signs: {
      strong: [
        'wlan … schwach',
        'wlan … schlecht',
        'wlan … reicht',
        'reicht … wlan',
        'schwaches wlan',
        'schlechtes wlan',
        'wlan … instabil',
        'wlan … weg',
        'wenig empfang',
        'schlechter empfang',
        'schlechten empfang',
        'weak wifi',
        'wifi … weak',
        'bad wifi',
        'wi-fi … weak'
      ],
      plain: ['wlan', 'w-lan', 'empfang', 'instabil', 'wifi', 'wi-fi', 'bild bleibt stehen', 'bild stehen'],
      weak: ['router', 'bild … stehen', 'friert ein']
    }
  },
  'P-24': {
    title: { de: 'Internet zu langsam oder Datenvolumen', en: 'Slow internet or data volume' },
    short: { de: 'Internet zu langsam', en: 'Internet is too slow' },
    severity: 'D',
    sides: ['network'],
    signs: {
      strong: [
        'langsames internet',
        'internet … langsam',
        'internet … zu schwach',
        'datenvolumen',
        'leitung … langsam',
        'slow internet',
        'internet … slow',
        'data volume'
      ],
      plain: ['dsl', 'bandbreite', 'schlechtes internet', 'internet … schlecht', 'mbit*', 'bandwidth'],
      weak: ['internet', 'wlan … schwach', 'netz … schlecht']
    }
  },
  'P-25': {
    title: { de: 'Firewall, Virenschutz, VPN oder Filter', en: 'Firewall, antivirus, VPN or filter' },
    short: { de: 'Etwas blockiert die Verbindung', en: 'Something blocks the connection' },
    severity: 'B',
    sides: ['network'],
    signs: {
      strong: [
        'firewall',
        'vpn',
        'virenschutz',
        'virenscanner',
        'antivirus',
        'verbindung nicht möglich',
        'keine verbindung zum server',
        'unable to connect'
      ],
      plain: ['firmenlaptop', 'dienstlaptop', 'arbeitslaptop', 'kaspersky', 'norton', 'proxy', 'work laptop'],
      weak: ['blockiert', 'gesperrt', 'blocked']
    }
  }
}
