/** Signing in. */
export default {
  title: 'Anmelden',
  address: 'Ihre Dienst-Mailadresse',
  addressHint: 'Wir schicken Ihnen einen Code mit 6 Ziffern. Er gilt 10 Minuten.',
  addressProblem: {
    address: 'Das ist keine Mailadresse. Bitte prüfen Sie die Schreibweise.',
    tooMany: 'Zu viele Versuche. Bitte in einer Stunde noch einmal.'
  },
  send: 'Code schicken',
  staffOnly: 'Nur für Lehrkräfte. Familien brauchen kein Konto, eine Mail genügt.',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  imprint: 'Impressum',
  codeTitle: 'Code eingeben',
  code: 'Code mit 6 Ziffern',
  codeHint:
    'Der Code steht in der Mail, die wir gerade geschickt haben. Keine Mail da? Dann steht die Adresse nicht auf der Liste.',
  signIn: 'Anmelden',
  again: 'Neuen Code anfordern',
  problem: {
    sixDigits: 'Der Code hat 6 Ziffern. Bitte prüfen Sie die Eingabe.',
    wrong: 'Dieser Code stimmt nicht. Bitte prüfen Sie die Ziffern.',
    expired: 'Dieser Code gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    tooMany: 'Zu viele Versuche. Bitte in einer Stunde noch einmal.'
  },
  demo: {
    title: 'Zum Ausprobieren: anmelden als',
    admin: 'Verwaltung',
    platform: { windows: 'Windows', mac: 'Mac', android: 'Android', ios: 'iPad/iPhone' }
  }
}
