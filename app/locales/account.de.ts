/** The own account. */
export default {
  title: 'Ihr Konto',
  name: 'Name',
  nameText: 'So lesen es die Familien in unseren Antworten.',
  address: 'Anmeldung',
  addressText: 'Anmeldecodes und Hinweise gehen an die erste Adresse.',
  platforms: 'Geräte',
  toTeam: 'Geräte ändern Sie auf der Seite Support-Team.',
  notify: {
    title: 'Mails an Sie',
    aside: 'An Schultagen von 8 bis 18 Uhr. Anliegen nur, solange „Ich bin da“ eingeschaltet ist.',
    saved: 'Gespeichert.',
    offers: 'Eine Mail, wenn ein Anliegen zu meinen Geräten wartet',
    daily: 'Am Morgen eines Schultags: wie viele Anliegen warten und wie viele meiner offen sind',
    save: 'Speichern',
    always:
      'Immer kommen: Anmeldecodes, Neues zu Ihren eigenen Anliegen und Antworten, die nicht zugestellt wurden. Für die Verwaltung auch, was sonst niemand übernimmt.',
    sound: 'Ton',
    soundOn: 'Ton in diesem Browser einschalten',
    soundOff: 'Ton in diesem Browser ausschalten',
    soundText: 'Ein kurzer Ton, wenn auf der offenen Seite ein neues Anliegen für Sie erscheint.'
  },
  holidays: 'Schule',
  toRoster: 'Schülerliste einlesen',
  toStaff: 'Lehrkräfte einlesen',
  toTimetable: 'Stundenplan',
  toSystem: 'Videosystem',
  toHolidays: 'Ferien und freie Tage eintragen',
  language: 'Sprache',
  languageText: 'Sprache aller Seiten und der Mails an Sie.',
  languages: { de: 'Deutsch', en: 'English' },
  signOut: 'Abmelden',
  signOutText: 'Beendet die Sitzung in diesem Browser.'
}
