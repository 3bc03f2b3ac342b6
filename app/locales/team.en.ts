import type de from './team.de.ts'

const en: typeof de = {
  title: 'Support team',
  here: 'Who is here now',
  members: 'Who is in it',
  membersAside: 'requests go first to those who are here and know the device',
  until: 'is here until {{time}}',
  away: 'not here right now',
  admin: 'Administration',
  you: 'you',
  knows: 'knows',
  knowsNothing: 'no device entered yet',
  platforms: 'Devices of {{name}}',
  knowsWhich: 'Which devices does the person know?',
  pause: 'Take out of the team',
  pauseOf: 'Take {{name}} out of the team',
  left: 'No longer in the team. Open requests are free again. Whoever comes back is simply added below.',
  lastAdmin: 'This is the last person who manages Lotse. First let somebody else manage it.',
  save: 'Save',
  saved: 'Saved.',
  add: 'Bring somebody in',
  addAside: 'a teacher with a school mail address',
  firstName: 'First name',
  lastName: 'Last name',
  displayName: 'As families read it',
  displayNameHint: 'For example “Frau Keller”.',
  address: 'School mail address',
  addressHint: 'Sign-in codes and notes go there.',
  role: 'What does the person do?',
  roles: { volunteer: 'answers requests', admin: 'administers Lotse', both: 'both' },
  addButton: 'Bring in',
  added: '{{name}} is in the team now and can sign in.',
  error: {
    firstName: 'Please enter the first name.',
    lastName: 'Please enter the last name.',
    displayName: 'Please enter how families read the person.',
    address: 'This is not a mail address. Please check the spelling.',
    role: 'Please choose what the person does.'
  }
}
export default en
