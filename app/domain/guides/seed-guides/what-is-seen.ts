import type { SeedGuide } from '../guide.ts'

/** What one sees or hears when the steps have worked; the same words for parents and children. Types without an entry need none. */
const SEEN: Readonly<Record<string, Readonly<Record<'de' | 'en', string>>>> = {
  'P-01': { de: 'Jetzt steht dort der Name des Raums.', en: 'Now you see the name of the room.' },
  'P-02': { de: 'Jetzt öffnet sich der Raum.', en: 'Now the room opens.' },
  'P-03': { de: 'Jetzt öffnet sich Zoom mit dem Raum.', en: 'Now Zoom opens with the room.' },
  'P-04': { de: 'Jetzt sind die anderen Kinder zu sehen.', en: 'Now you see the other children.' },
  'P-05': { de: 'Danach erscheint die Videostunde.', en: 'Then the lesson appears.' },
  'P-06': {
    de: 'Ist die Lehrkraft da, öffnet sich der Raum von selbst.',
    en: 'When the teacher is there, the room opens by itself.'
  },
  'P-07': { de: 'Jetzt erscheint die Videostunde.', en: 'Now the lesson appears.' },
  'P-08': {
    de: 'Jetzt fragt Zoom nicht mehr nach einem Update.',
    en: 'Now Zoom no longer asks for an update.'
  },
  'P-09': { de: 'Jetzt öffnet sich der Raum ohne Konto.', en: 'Now the room opens without an account.' },
  'P-10': {
    de: 'Jetzt öffnet sich der Raum ohne Geburtsdatum.',
    en: 'Now the room opens without a date of birth.'
  },
  'P-11': {
    de: 'Jetzt ist das Mikrofon nicht mehr durchgestrichen.',
    en: 'Now the microphone is no longer crossed out.'
  },
  'P-12': {
    de: 'Jetzt bewegt sich das Mikrofon-Symbol beim Sprechen.',
    en: 'Now the microphone symbol moves when somebody speaks.'
  },
  'P-13': { de: 'Jetzt sind die anderen zu hören.', en: 'Now you hear the others.' },
  'P-14': {
    de: 'Jetzt kommt der Ton aus dem richtigen Gerät.',
    en: 'Now the sound comes from the right device.'
  },
  'P-15': { de: 'Jetzt hört niemand mehr ein Echo.', en: 'Now nobody hears an echo any more.' },
  'P-16': { de: 'Jetzt sind die anderen ohne Lücken zu hören.', en: 'Now you hear the others without gaps.' },
  'P-17': { de: 'Jetzt ist das eigene Bild zu sehen.', en: 'Now you see your own picture.' },
  'P-18': { de: 'Jetzt ist das eigene Bild zu sehen.', en: 'Now you see your own picture.' },
  'P-20': { de: 'Danach läuft der Ton ohne lange Pausen.', en: 'Then the sound runs without long gaps.' },
  'P-21': { de: 'Danach ist die Stunde wieder zu sehen.', en: 'Then you see the lesson again.' },
  'P-22': { de: 'Jetzt bleibt die Stunde zu sehen.', en: 'Now the lesson stays on the screen.' },
  'P-23': { de: 'Jetzt zeigt das WLAN-Symbol mehr Striche.', en: 'Now the Wi-Fi symbol shows more bars.' },
  'P-24': { de: 'Jetzt sind die anderen ohne Lücken zu hören.', en: 'Now you hear the others without gaps.' },
  'P-25': {
    de: 'Jetzt verbindet sich Zoom ohne Fehlercode.',
    en: 'Now Zoom connects without an error code.'
  },
  'P-26': {
    de: 'Jetzt steht oben, dass der Bildschirm geteilt wird.',
    en: 'Now a line at the top says that you are sharing.'
  },
  'P-29': { de: 'Jetzt steht der neue Name in der Liste.', en: 'Now you see the new name in the list.' },
  'P-30': {
    de: 'Jetzt bleibt der Bildschirm während der Stunde an.',
    en: 'Now the screen stays on during the lesson.'
  },
  'P-31': { de: 'Jetzt öffnet sich Zoom ohne Sperre.', en: 'Now Zoom opens without a block.' },
  'P-36': { de: 'Nach der Anmeldung sind die Räume zu sehen.', en: 'After signing in you see the rooms.' },
  'P-37': { de: 'Jetzt öffnet sich die Videostunde.', en: 'Now the lesson opens.' }
}

/** The guide with its last line: how to tell that it has worked. */
export const withWhatIsSeen = (guide: SeedGuide): SeedGuide => {
  const seen = guide.audience === 'internal' ? undefined : SEEN[guide.code]?.[guide.language]
  return seen ? { ...guide, steps: [...guide.steps, seen] } : guide
}
