import type de from './staff-import.de.ts'

/** The import of teachers: the file, what was understood, what would change. */
export default {
  title: 'Read in the staff',
  link: 'Read in the staff from a list',
  lead: 'The support team and teachers with video lessons from a list. Before anything changes you see what Lotse understood.',
  done: 'Read in: {{fresh}} new, {{changed}} changed. Welcome mails: {{mails}}.',
  discarded: 'Discarded. Nothing was changed.',
  gone: 'This preview is no longer there. If you have applied it, everything is saved. Otherwise please choose the file once more.',
  again: 'Something has changed meanwhile. Nothing was applied. Please look once more.',
  oneOnly: 'Please choose one file only. Nothing was changed.',
  taken: 'What Lotse takes',
  takenText:
    'Last name, first name, display name, several mail addresses, role (support or teacher) and the devices somebody knows. Nothing else is stored anywhere.',
  rights: 'Nobody loses a role, an address or the right to administer by a list. Nobody gets that right.',
  head: '{{fresh}} new, {{changed}} changed, {{unclear}} unclear.',
  stay_one: 'One person stays as they are.',
  stay_other: '{{count}} people stay as they are.',
  fresh: 'new',
  changed: 'changed',
  unclear: 'unclear',
  unclearAside: 'stay unchanged',
  unclearText:
    'These rows fit several people, or their addresses belong to two. Please change the list, or add the person in the support team.',
  sameText:
    'These rows have the name of somebody with rights, but an unknown mail address. The address lets its owner sign in. Without your decision the row is left out.',
  sameAdmin: 'The same person (may manage, so far {{mails}}): the address is added.',
  sameVolunteer: 'The same person (support, so far {{mails}}): the address is added.',
  sameOther: 'Somebody else with the same name.',
  former: 'come back without the right to administer',
  formerText:
    'They had left and had the right to administer. Give it to them in the support team if they shall have it again.',
  person: 'Person',
  mails: 'Mail',
  noMail: 'none, cannot sign in',
  role: 'Role',
  roles: { volunteer: 'Support', host: 'Teacher', both: 'Support, teacher' },
  knows: 'Devices',
  added: 'Is added',
  back: 'back again',
  problems: 'Hints',
  column: 'Column',
  more_one: 'and one more row',
  more_other: 'and {{count}} more rows',
  welcome: 'Send a welcome mail',
  welcomeHint_one: 'One new person gets a mail that says how to sign in with the code.',
  welcomeHint_other: '{{count}} new people get one mail each that says how to sign in with the code.'
} satisfies typeof de
