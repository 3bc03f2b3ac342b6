/** The own account. */
export default {
  title: 'Ihr Konto',
  name: 'Name',
  nameText: 'So lesen es die Familien in unseren Antworten.',
  address: 'Anmeldung',
  addressText: 'Anmeldecodes und Hinweise gehen an die erste Adresse.',
  platforms: 'Geräte',
  toTeam: 'Geräte ändern Sie auf der Seite Support-Team.',
  language: 'Sprache',
  languageText: 'Sprache aller Seiten und der Mails an Sie.',
  languages: { de: 'Deutsch', en: 'English' },
  signOut: 'Abmelden',
  signOutText: 'Beendet die Sitzung in diesem Browser.'
}
