import type de from './account.de.ts'

const en: typeof de = {
  title: 'Your account',
  name: 'Name',
  nameText: 'This is how families read it in our answers.',
  address: 'Signing in',
  addressText: 'Sign-in codes and notes go to the first address.',
  platforms: 'Devices',
  toTeam: 'You change devices on the page Support team.',
  language: 'Language',
  languageText: 'The language of all pages and of the mails to you.',
  languages: { de: 'Deutsch', en: 'English' },
  signOut: 'Sign out',
  signOutText: 'Ends the session in this browser.'
}
export default en
