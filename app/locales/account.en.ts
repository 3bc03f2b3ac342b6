import type de from './account.de.ts'

const en: typeof de = {
  title: 'Your account',
  name: 'Name',
  nameText: 'This is how families read it in our answers.',
  address: 'Signing in',
  addressText: 'Sign-in codes and notes go to the first address.',
  platforms: 'Devices',
  toTeam: 'You change devices on the page Support team.',
  notify: {
    title: 'Mails to you',
    aside: 'On school days from 8 to 18. Matters only while “I am here” is on.',
    saved: 'Saved.',
    offers: 'A mail when a matter with my devices waits',
    daily: 'In the morning of a school day: how many matters wait and how many of mine are open',
    save: 'Save',
    always:
      'These always come: sign-in codes, news about your own matters and answers that were not delivered. For the administration also what nobody else takes.',
    sound: 'Sound',
    soundOn: 'Switch the sound on in this browser',
    soundOff: 'Switch the sound off in this browser',
    soundText: 'A short sound when a new matter for you appears on the open page.'
  },
  holidays: 'School',
  toRoster: 'Import the list of students',
  toStaff: 'Read in the teachers',
  toTimetable: 'Timetable',
  toSystem: 'Video system',
  toHolidays: 'Enter the holidays',
  language: 'Language',
  languageText: 'The language of all pages and of the mails to you.',
  languages: { de: 'Deutsch', en: 'English' },
  signOut: 'Sign out',
  signOutText: 'Ends the session in this browser.'
}
export default en
